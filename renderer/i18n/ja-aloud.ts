import type { aloud as english } from './en-aloud.ts';
import type { SameKeys } from './shape.ts';

export const aloud: SameKeys<typeof english> = {
  title: '読み上げ',
  open: '読み上げる',
  back: '対応に戻る',
  keys: 'Esc で戻ります。← と → で前後を見ます。対応は進みません。',
  before: '前の手順',
  after: '次の手順',
  now: '対応中の手順へ',
  ahead: '先を見ています。対応は手順 {{number}} です。',
  behind: '前を見ています。対応は手順 {{number}} です。',
  reading: '手順を読み込んでいます…',
  say: '読む',
  choices: '答え',
  items: '次のそれぞれ',
  fields: '入力すること',
  spell: '読み方',
  missing: 'まだ不明：{{name}}',
};
