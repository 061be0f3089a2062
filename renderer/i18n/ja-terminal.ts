import type { terminal as english, terminalFailures as englishFailures } from './en-terminal.ts';
import type { SameKeys } from './shape.ts';

/** 手順の画面のターミナル。 */
export const terminal = {
  label: '{{server}} のターミナル',
  open: 'ターミナルを開く',
  openAgain: 'もう一度開く',
  over: 'ターミナルは {{time}} に終了しました。記録は証拠にあります。',
  end: 'ターミナルを終了する',
  readOnly: '閲覧のみ（何も送信しません）',
  screenReader: '画面読み上げに対応',
  tooMuch: '出力が多いため読み上げを省きました。行ごとにお読みください。',
  hint: 'Ctrl+V で貼り付け、Ctrl+Shift+C でコピー、Shift+Tab でターミナルから出ます。Shift+Page Up でさかのぼれます。',
  encrypted: 'KMS キーで暗号化',
  server: 'サーバー',
  notKnown: 'まだわかりません',
  opensReadOnly: '閲覧のみで開きます。',
  link: {
    connecting: '接続しています',
    connected: '接続中',
    paused: '一時停止中',
    resuming: '切断されたため再接続しています',
  },
  paste: {
    title_one: '{{count}} 行を {{server}} に送りますか？',
    title_other: '{{count}} 行を {{server}} に送りますか？',
    text: 'シェルは届いた行から順に実行します。先に内容を確かめてください。',
    shown: '送信する内容',
    cancel: '送らない',
    send_one: '{{count}} 行を送る',
    send_other: '{{count}} 行を送る',
  },
} satisfies SameKeys<typeof english>;

export const terminalFailures = {
  'terminal-over': {
    happened: 'このターミナルは終了しています。',
    means: 'サーバーには何も送っていません。',
    next: '手順からもう一度開いてください。',
  },
  'terminal-read-only': {
    happened: 'このターミナルは閲覧のみです。',
    means: '入力は送信していません。',
    next: '入力するには、ターミナルの下の「閲覧のみ」を外してください。',
  },
  'terminal-lost': {
    happened: 'ターミナルの接続が切れました。',
    means: '再接続できませんでした。表示された内容は証拠にあります。',
    next: 'まだ動いているかを下で AWS に照会するか、もう一度開いてください。',
  },
  'terminal-broken': {
    happened: '安全のためターミナルを終了しました。',
    means: 'Session Manager のエージェントが送る内容ではありませんでした。',
    next: 'ロールと KMS キーを確認して、もう一度開いてください。詳細は下にあります。',
  },
  'terminal-expired': {
    happened: 'セッションの期限に合わせてターミナルを終了しました。',
    means: '認証情報の期限が近づいたためです。記録は証拠にあります。',
    next: 'ロールを引き受け直してから、ターミナルをもう一度開いてください。',
  },
  'terminal-transcript-lost': {
    happened: 'ターミナルの記録の一部を保存できませんでした。',
    means: 'ディスクに書き込めませんでした。欠けた量はログにあります。',
    next: '空きを作り、行ったことをメモしてから、もう一度開いてください。',
  },
} satisfies SameKeys<typeof englishFailures>;
