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
  'draft-has-errors': {
    happened: '誤りのある手順書には署名できません。',
    means: '署名も保存もしていません。',
    next: '「指摘」の誤りを直してから、もう一度公開してください。',
  },
  'publisher-key-unreadable': {
    happened: 'このファイルは発行者の鍵ではありません。',
    means: '別のファイルか、壊れています。署名していません。',
    next: '「playbooks keygen」で作ったファイルか、その控えを選んでください。',
  },
  'draft-unreadable': {
    happened: '本文が YAML として読めない間は、これを行えません。',
    means: '何も変えていません。',
    next: '最初の指摘を直してから、もう一度行います。',
  },
  'draft-no-name': {
    happened: 'ここには名前がありません。',
    means: '名前（id）があるのは、手順、セクション、ロール、入力、出力です。',
    next: 'id か、それを使っている場所にカーソルを置きます。',
  },
  'draft-name-malformed': {
    happened: 'この名前は使えません。',
    means: '名前は小文字、数字、ハイフンです。入力の名前は下線を使います。',
    next: 'look-at-logs のような別の名前を入力します。',
  },
  'draft-name-taken': {
    happened: 'その名前はほかで使っています。',
    means: '何も変えていません。',
    next: '別の名前を入力します。',
  },
} as const satisfies SameKeys<typeof english>;
