import type { draftFailures as english } from './en-draft-failures.ts';
import type { SameKeys } from './shape.ts';

export const draftFailures = {
  'no-such-draft': {
    happened: 'この下書きはありません。',
    means: '消されたか、フォルダーを読めません。',
    next: '別の下書きを選ぶか、新しく始めます。',
  },
  'draft-changed': {
    happened: 'この下書きは別のウィンドウで変わりました。',
    means: 'ここで入力した内容は保存していません。上書きもしていません。',
    next: '入力した内容をコピーしてから、下書きを開き直します。',
  },
  'draft-not-saved': {
    happened: '下書きを保存できません。',
    means: 'ディスクに書き込めませんでした。入力した内容は画面に残っています。',
    next: 'ディスクの空きを増やすか、フォルダーを書き込み可能にします。',
  },
} as const satisfies SameKeys<typeof english>;
