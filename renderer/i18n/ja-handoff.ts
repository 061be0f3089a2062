import type { handoff as english } from './en-handoff.ts';
import type { FailureTexts } from './failure-texts.ts';
import type { SameKeys } from './shape.ts';

export const handoff = {
  title: 'このセッションの引き渡し先',
  session: 'セッション',
  legend: '引き渡し先',
  to: {
    terminal: 'ターミナル',
    tool: '開いているシェルのツール',
    process: 'credential_process を使うツール',
    console: 'AWS コンソール',
  },
  hint: {
    terminal: 'aws などがこのセッションとして動くウィンドウを開きます。',
    tool: 'ツールを動かすシェルで入力する 1 行を表示します。',
    process: '~/.aws/config に書くプロファイルを表示します。どの SDK でも使えます。',
    console: 'このセッションでサインインしたブラウザーを開きます。',
  },
  consoleDrill: '訓練ではリンクを要求して記録しますが、開きません。',
  drillShell: '訓練: AWS CLI 2.13 以降が必要です。古いものは訓練に届かず、呼び出しは失敗します。',
  drillProfile:
    '訓練: AWS CLI 2.13 以降が必要です。古いものはこのパソコンの外の本物の AWS を呼びます。',
  consoleBase: 'コンソールを開けるのはロールのセッションだけです。',
  name: 'ツールの名前',
  nameNote: '一覧とログに残ります',
  nameMissing: 'terraform のように名前を付けてください。',
  rule: 'キーはコピーしません。許可している間、ツールがここに取りに来ます。毎回記録します。',
  cancel: 'キャンセル',
  next: '読み合わせて許可する',
  useShell: '開いているシェルを使う',
  ready: '{{name}} の準備ができました',
  typeTool: 'ツールを動かすシェルで、この行を入力してください。秘密は含みません。',
  typeProcess:
    '~/.aws/config に書き、そのプロファイルでツールを動かしてください。秘密は含みません。',
  line: 'ツール用の行',
  copy: 'コピー',
  copied: 'コピーしました',
  close: '閉じる',
  list: '引き渡し中',
  open: '引き渡す',
  openOne: 'セッション {{name}} を引き渡す',
  withdraw: '取り消す',
  withdrawOne: '{{name}} への引き渡しを取り消す',
  withdrawAll: 'すべて取り消す',
  never: '{{since}} から。まだ取得されていません',
  fetched_one: '{{since}} から。1 回取得（{{last}}）',
  fetched_other: '{{since}} から。{{count}} 回取得（最後は {{last}}）',
  by: '{{program}}（{{pid}}）',
  over: '取り消しました。取得はありません。',
  living: '取り消しました。渡したものは {{until}} まで使えます。',
  revoked: '{{at}} に失効済み。AWS が拒否するので、渡したものはもう使えません。',
  terminalName: 'ターミナル',
} satisfies SameKeys<typeof english>;

export const handoffFailures = {
  'handoff-unavailable': {
    happened: 'このパソコンではツールに引き渡せません。',
    means: 'このパソコンのポートを開けませんでした。何も渡していません。',
    next: '詳細を確認してください。アプリの中か、手作業で続けます。',
  },
  'handoff-no-such-grant': {
    happened: 'この引き渡しは終わっています。',
    means: '取り消されたか、セッションが終了しました。',
    next: 'ツールがまだ必要とするなら、もう一度引き渡してください。',
  },
  'handoff-not-opened': {
    happened: 'ツールに引き渡せませんでした。',
    means:
      'ターミナルやブラウザーが開かないか、ファイルを書けませんでした。引き渡しは取り消しました。',
    next: '開いているシェルを使ってください。そこで打つ 1 行が表示されます。',
  },
  'handoff-not-a-role': {
    happened: 'このセッションではコンソールを開けません。',
    means: 'コンソールに入れるのはロールのセッションで、MFA セッションではありません。',
    next: 'ロールを引き受けて、そのセッションを引き渡してください。',
  },
} as const satisfies Readonly<Record<string, FailureTexts>>;
