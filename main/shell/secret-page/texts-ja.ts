import type { en } from './texts-en.ts';

type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : Same<T[K]>;
};

export const ja: Same<typeof en> = {
  band: '保管庫',
  bandMode: { none: '', incident: '本番', drill: '訓練' },
  cancel: 'やめる',
  close: '閉じる',
  working: '処理中です。1〜2 秒かかります。',
  make: {
    title: '保管庫を作る',
    lead: '中身はすべて一つのパスフレーズで守ります。忘れると誰にも戻せません。このあと復旧コードを表示します。',
    beside: '今の保管庫は別の名前で残します。何も消しません。',
    submit: '保管庫を作る',
  },
  unlock: { title: '保管庫を開ける', lead: '', submit: '開ける' },
  change: {
    title: 'パスフレーズを変える',
    lead: '古いパスフレーズでは開かなくなります。復旧コードは変わりません。',
    submit: '変える',
  },
  rotate: {
    title: '保管庫の鍵を替える',
    lead: '中身をすべて新しい鍵で暗号化し直します。復旧コードも新しくなります。ファイルとパスフレーズを写された恐れがあるときに行います。',
    submit: '鍵を替える',
  },
  'renew-recovery': {
    title: '復旧コードを作り直す',
    lead: '古いコードでは開かなくなります。',
    submit: '作り直す',
  },
  recovery: {
    title: '復旧コード',
    lead: 'パスフレーズを忘れたときに保管庫を開けます。表示するのは今だけです。書き写すか印刷して、このパソコンとは別の場所に鍵をかけて保管してください。',
    kept: '紙に控えました',
    submit: '完了',
  },
  reveal: {
    title: '{{name}} の緊急用キー',
    lead: '後ろから見られていないか、画面を共有していないか確かめてください。',
  },
  'aws-secret': {
    title: '{{name}}',
    lead: '後ろから見られていないか、画面を共有していないか確かめてください。',
    from: 'アカウント {{account}}、{{region}}。バージョン {{version}}。',
    until: 'どこにも保存しません。この画面は {{time}} に閉じます。',
    after: '人の目に触れたので、作業が終わったら変更してください。',
  },
  'login-code': {
    title: '別のパソコンに出たコード',
    lead: '別のパソコンでアドレスを開き、サインインします。AWS が示すコードをコピーし、ここに貼り付けます。',
    give: 'ほかの人には渡さないでください。あなたとしてサインインできるコードです。',
    camera: 'アドレスをカメラで読み取る',
    qr: 'サインインするアドレスの QR コード',
    submit: 'このコードでサインインする',
  },
  delete: {
    title: '保管庫から削除しますか？',
    lead: '元に戻せません。',
    submit: '完全に削除する',
  },
  'add-key': {
    title: '保管庫にキーを入れる',
    lead: 'キットで例外を認めたユーザーに限ります。',
    unsigned: 'このキットには署名がありません。例外を裏づける人がいません。',
    nobody: '今日有効な例外は、キットにありません。',
    submit: '入れる',
  },
  'proxy-login': {
    title: 'プロキシのログイン',
    lead: '保管庫を解錠している間、{{proxy}} だけに送ります。キットや設定には書きません。',
    submit: '保管庫に入れる',
  },
  'publisher-key': {
    title: '発行者の鍵のパスフレーズ',
    lead: '{{key}} を開き、{{playbook}} に一度だけ署名します。鍵もパスフレーズも残しません。',
    submit: '鍵を開く',
  },
  'envelope-make': {
    title: '封印した封筒を作る',
    lead: '二人がそろったときだけ開く、紙の秘密です。それぞれが自分のパスフレーズを決めます。二人とも、ここにいる必要があります。',
    submit: '次へ',
  },
  'envelope-close': {
    title: '{{holder}} さん: パスフレーズを決めてください',
    lead: '今は {{holder}} さんだけが画面を見ます。{{other}} さんは目をそらしてください。',
    submit: 'このパスフレーズにする',
  },
  'envelope-sheet': {
    title: '封印した封筒',
    lead: '今、印刷してください。このパソコンには何も残りません。',
    submit: '完了',
  },
  'envelope-read': {
    title: '封印した封筒を開ける',
    lead: 'コードを読み取って文字を貼り付けるか、紙の文字を入力してください。',
    submit: '次へ',
  },
  'envelope-open': {
    title: '{{holder}} さん: パスフレーズを入力してください',
    lead: '今は {{holder}} さんだけが画面を見ます。{{other}} さんは目をそらしてください。',
    submit: '次へ',
  },
  'envelope-opened': {
    title: '封筒の中身',
    lead: '後ろから見られていないか、画面を共有していないか確かめてください。',
    swapped: 'お二人の入力の順番が逆でした。パスフレーズはどちらも正しいため、開きました。',
  },
  thisOne: 'この封筒は「{{title}}」、作成日は {{made}} です。',
  mistypedAt:
    '紙と違う文字が一つあります。紙の {{line}} 行目の {{group}} 番目のまとまりと、その次を見比べてください。',
  field: {
    passphrase: 'パスフレーズ',
    newPassphrase: '新しいパスフレーズ',
    again: 'もう一度',
    current: '今のパスフレーズ',
    code: '復旧コード',
    name: '削除するには {{name}} と入力',
    user: 'ユーザー',
    accessKeyId: 'アクセスキー ID',
    secretAccessKey: 'シークレットアクセスキー',
    proxyUser: 'ユーザー名',
    proxyPassword: 'パスワード',
    title: '内容の名前',
    first: '一人目',
    second: '二人目',
    secret: '秘密',
    armour: '封筒の文字',
    loginCode: 'AWS が示すコード',
    overrule: '弱すぎます。それでも使うなら「このまま使う」と入力',
  },
  help: {
    title: '紙に印刷され、誰でも読めます。例: 決済の緊急用キー',
    passphrase: '関係のない言葉を五つか六つ並べると、覚えやすく、当てられにくくなります。',
  },
  useCode: '復旧コードを使う',
  usePassphrase: 'パスフレーズを使う',
  strength: ['すぐに当てられます', 'とても弱い', '弱い', '十分', 'とても強い'],
  hold: '押している間だけ表示',
  hidden: '隠しています',
  holdHelp: '見たい間だけ、ボタンかスペースキーを押し続けてください。',
  copy: '30 秒間コピー',
  copied:
    '{{time}} までクリップボードにあり、そのあと消します。クリップボードの履歴に残ることがあります。履歴も消してください。',
  exception: '{{by}} が {{until}} まで承認: {{reason}}',
  print: '印刷',
  save: 'PDF で保存',
  saved: '保存しました: {{file}}',
  kind: {
    'log-seed': 'ログの署名鍵',
    'witness-key': '立会人の鍵',
    'kit-key': 'キットの署名鍵',
    'proxy-login': 'プロキシのログイン',
    'break-glass-key': '緊急用キー',
  },
  sheet: {
    holders: '次の二人のパスフレーズで開きます',
    and: 'と',
    made: '作成',
    open: '開け方: Breakglass の「保管庫」から「封筒を開ける」。二人ともその場にいる必要があります。',
    qr: '封筒の QR コード',
  },
};
