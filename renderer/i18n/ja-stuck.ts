import type { stuck as english } from './en-stuck.ts';
import type { SameKeys } from './shape.ts';

export const stuck = {
  title: {
    ladder: '入る方法の一覧',
    mfa: 'MFA 端末が壊れた・失くした',
    password: 'パスワードが拒否される',
    network: 'ネットワークで締め出された',
  },
  lead: '上から順に試します。うまくいかなければ 1 つ下へ進みます。',
  recorded: '選んだ方法はログに残ります。',
  unrecorded: '対応を始めていないため、選んでも記録されません。',
  user: '{{user}} としてサインイン',
  none: 'キットに記載がありません。責任者に聞いてください。',
  cost: '手間',
  tell: '連絡',
  choose: 'この方法にする',
  chooseOf: 'この方法にする：{{way}}',
  opens: 'AWS のページを開く',
  opensOf: 'AWS のページを開く：{{way}}',
  chosen: '{{time}} に選びました',
  playbook: '手順書を開く',
  others: 'ほかに困っていること',
  back: '戻る',
  print: 'サインインの手引きを印刷する',
  printHelp: '英語と日本語で、ページと PDF を作ります。手で書き込む欄があります。',
  printing: '手引きを書き出しています…',
  made: '書き出しました：{{files}}',
  noPdf: 'PDF は作成されていません（{{why}}）。ブラウザーでページを印刷してください。',
} satisfies SameKeys<typeof english>;
