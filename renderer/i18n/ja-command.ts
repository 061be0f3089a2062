import type { runCommand as english } from './en-command.ts';
import type { SameKeys } from './shape.ts';

/** 多数のサーバーに送るコマンド。 */
export const runCommand = {
  list: 'サーバーごとの進み具合',
  counts: '状態ごとの台数',
  column: { server: 'サーバー', id: 'ID', state: '状態', exit: '終了値', took: '時間' },
  state: {
    waiting: '待機中',
    running: '実行中',
    succeeded: '成功',
    failed: '失敗',
    'timed-out': '時間切れ',
    undelivered: '届かず',
    stopped: '実行中に中止',
    'not-begun': '未実行',
    unknown: '不明',
  },
  failedOnly: '失敗のみ表示',
  noneFailed: '失敗したサーバーはありません。',
  neverReached: 'このサーバーには届いていません。',
  part: '送信 {{number}} / {{count}}',
  stopped: {
    errors: '失敗が上限を超えました。残りには送っていません。',
    cancelled: '中止しました。残りには送っていません。',
    refused: 'AWS が送信を拒否しました。残りには送っていません。',
    'no-session': 'セッションが終わりました。残りには送っていません。',
    interrupted: '送信が中断しました。残りには送っていません。',
  },
  stoppedMeans: '実行中に中止しました。一部は実行済みかもしれません。',
  cancelledMeans:
    '中止しました。実行が始まっていたかは AWS から示されません。サーバーを確かめてください。',
  soFarAloud: '{{total}} 台のうち {{percent}} パーセントが終わりました。',
  overAloud: 'すべて終わりました。{{total}} 台中 {{ok}} 台成功、{{failed}} 台失敗です。',
  someFailed: '失敗があります。',
  outputOf: '{{server}} の出力',
  from: {
    'log-group': 'CloudWatch Logs から',
    aws: 'Systems Manager から',
    record: '記録から',
  },
  cut: {
    aws: 'AWS が出力を切りました。全文ではありません。',
    record: '記録はここまでです。続きは AWS に 30 日間あります。',
  },
  again: {
    failed: '失敗した {{count}} 台に再送する',
    'not-begun': '未実行の {{count}} 台に送る',
    all: '全台に再送する',
  },
  limits: {
    title: '同時に送る台数: {{concurrency}}。許す失敗の数: {{errors}}。',
    concurrency: '同時に送る台数',
    errors: '許す失敗の数',
    help: '数、または 10% のような割合。',
    wrong: '数、または 10% のような割合で入力してください。',
  },
} satisfies SameKeys<typeof english>;
