import type { terminals as english } from './en-terminals.ts';
import type { SameKeys } from './shape.ts';

export const terminals = {
  see: '開いているターミナル…',
  title: '開いているターミナル',
  lead: '開いているシェルは IAM に再確認しません。ロールを失効させても動き続けます。',
  needs: 'ロールのセッションが必要です。ターミナルを終了できるロールを先に引き受けます。',
  session: '照会に使うセッション',
  look: 'AWS に照会する',
  again: 'もう一度照会する',
  at: '{{time}} 時点',
  none: '開いているターミナルはありません。',
  unknown: '不明です。{{why}}',
  more: 'AWS にはまだ続きがあります。これらを終了してから、もう一度照会します。',
  choose: '{{region}} のターミナル',
  row: '{{owner}}（{{target}}）',
  since: '{{date}} {{time}} から',
  whose: {
    here: 'このアプリのターミナル',
    mine: '自分のもの（別の場所で開いたものを含みます）',
    others: 'ほかの人のもの',
  },
  end_one: '{{region}} の {{count}} 件を終了…',
  end_other: '{{region}} の {{count}} 件を終了…',
  endNone: '終了するターミナルを選びます',
  ask: 'できれば先に持ち主に確認します。実行中のものは止まります。',
  close: '閉じる',
} satisfies SameKeys<typeof english>;
