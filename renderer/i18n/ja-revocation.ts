import type { usedRoles as english } from './en-revocation.ts';
import type { SameKeys } from './shape.ts';

export const usedRoles = {
  title: 'この対応で使ったロール',
  none: 'この対応ではロールを引き受けていません。失効させるものはありません。',
  open: '未失効',
  openBut: '未失効: {{name}} を残し、ほかは {{time}} に失効',
  proved: {
    answer: '{{time}} に失効（AWS が応答）',
    lookup: '{{time}} に失効（AWS に照会）',
    person: '{{time}} に失効（本人の申告）',
  },
  left: '{{owner}} が {{due}} までに対応',
  name: '使ったロール',
  end: '{{role}} を失効させる',
  cannot: '失効できないとき…',
  undo: '失効を取り消す…',
  undoOf: '{{role}} の失効を取り消す',
  see: '使ったロール…',
  takeUp: '飛ばした手順 {{number}} に戻る',
  takeUpText: 'その手順から対応を続けます。後の手順も、もう一度順に進みます。',
  stillOpen_one: '失効も引き継ぎもしていないロールが {{count}} 件あります。',
  stillOpen_other: '失効も引き継ぎもしていないロールが {{count}} 件あります。',
  form: {
    text: 'ここから失効できないときだけ書きます。担当者と期日は報告書に載ります。',
    role: 'ロール',
    owner: '失効させる担当者',
    due: '期日',
    date: '年-月-日の形で書きます：2026-12-01。',
    past: '過ぎた日付です。今日以降の日を選びます。',
    why: '今できない理由',
    save: '記録する',
    cancel: '戻る',
    close: '閉じる',
  },
} satisfies SameKeys<typeof english>;
