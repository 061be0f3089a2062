import type { vault as english, vaultFailures as englishFailures } from './en-vault.ts';
import type { SameKeys } from './shape.ts';

export const vault = {
  title: '保管庫',
  lead: '再起動の後も必要なものをしまいます。ログの署名鍵と、例外として認められた緊急用キーです。パスフレーズと秘密は、専用の画面で入力し、表示します。',
  state: {
    none: 'このパソコンに保管庫はありません。何も保存していません。',
    locked_one: 'ロック中。秘密が {{count}} 件あります。',
    locked_other: 'ロック中。秘密が {{count}} 件あります。',
    unlocked: '{{time}} から開いています。操作が {{count}} 分ないとロックします。',
    unreadable: '保管庫のファイルを読めません。',
    newer: '新しい版の Breakglass で作られた保管庫です。',
  },
  help: {
    none: 'なくても記録できます。あれば、再起動の後も同じログを続けられます。',
    locked: 'ロック中も記録は続きます。',
    unreadable:
      '記録は続きます。vault.json の控えを戻すか、新しい保管庫を作ってください。このファイルは残します。',
    newer: 'アプリを更新してください。このファイルには触れません。',
  },
  make: '保管庫を作る…',
  unlock: '開ける…',
  lock: '今すぐロック',
  byKeychain: 'システムのキーチェーンで開ける',
  makeBeside: 'パスフレーズを忘れた: 新しい保管庫を作る…',
  items: '中身',
  empty: 'まだありません。ログの署名鍵は自動で入ります。',
  lockedItems: '開けると表示します。',
  kind: {
    'log-seed': 'ログの署名鍵',
    'witness-key': '立会人の鍵',
    'kit-key': 'キットの署名鍵',
    'proxy-login': 'プロキシのログイン',
    'break-glass-key': '緊急用キー',
  },
  put: '{{date}} に保存',
  show: '表示…',
  showOf: '表示… {{name}}',
  delete: '削除…',
  deleteOf: '削除… {{name}}',
  addKey: 'キーを入れる…',
  addNone: 'キットに例外がないため、緊急用キーは入れられません。',
  exception: {
    none: 'このユーザーの例外はキットにありません。削除してください。',
    yes: '{{until}} まで許可（承認: {{approvedBy}}）',
    unsigned: '{{until}} まで許可（承認: {{approvedBy}}）。キットに署名はありません。',
    ended: '許可は {{until}} で終わりました。削除してください。',
  },
  slots: '開け方',
  slot: { pass: 'パスフレーズ', recovery: '紙の復旧コード', os: 'システムのキーチェーン' },
  change: 'パスフレーズを変える…',
  renew: '復旧コードを作り直す…',
  rotate: '保管庫の鍵を替える…',
  keychain: {
    on: 'システムのキーチェーンでも開ける',
    off: 'キーチェーンで開けるのをやめる',
    help: '便利ですが弱くなります。あなたとしてログインした人は誰でも開けられます。',
    'plain-text': 'このシステムにはキーリングがなく、誰でも読めてしまうため使いません。',
    'unknown-store': 'このデスクトップのキーリングは安全か分からないため使いません。',
    'not-available': 'このシステムにはキーチェーンがありません。',
    locked: 'キーチェーンがロックされているか、許可されませんでした。',
    'timed-out': 'キーチェーンが応答しませんでした。',
    failed: 'キーチェーンでエラーが起きました。',
  },
  idle: '操作がないときにロックするまで（分）',
  envelope: '封印した封筒',
  envelopeText: '二人のパスフレーズがそろうと開く、紙の秘密です。',
  envelopeMake: '封筒を作る…',
  envelopeOpen: '封筒を開ける…',
  envelopePicture: '写真から開ける…',
  envelopeNoCode:
    'この画像から QR コードを読み取れませんでした。明るい所で、コード全体を真上から撮ってください。破れや汚れがあるときは「封筒を開ける」から、コードの下の文字を入力してください。',
  envelopeTooBig: '画像が 30 MB を超えています。小さく保存して、もう一度選んでください。',
  warnings: '知っておくこと',
  acknowledge: '確認しました',
  warning: {
    'rolled-back':
      '古い保管庫に戻されています（版 {{version}}。以前は {{seen}}）。消した秘密や古い秘密が戻っている恐れがあります。',
    'changed-outside': 'このアプリ以外が、ファイルを変えています。',
    'item-damaged': '壊れて開けない秘密が一つあります（{{id}}）。',
    damaged: 'ファイルが壊れています。開けるものだけを表示しています。',
    'old-cost':
      'パスフレーズが古く弱い設定で守られています。一度パスフレーズで開けると、今の設定に変わります。',
  },
  band: '保管庫が開いています',
  resume:
    '先に保管庫を開けると、同じログを続けられます。開けない場合は、新しいログが前のログに続きます。',
  signIn: {
    use: '保管庫のキーを使う',
    unlock: '保管庫を開ける…',
    keep: 'このキーを保管庫に残す',
    kept: 'このキーは保管庫にあります。',
  },
} satisfies SameKeys<typeof english>;

export const vaultFailures = {
  'vault-missing': {
    happened: 'このパソコンに保管庫はありません。',
    means: '何も保存されていません。',
    next: '先に保管庫を作るか、なしで進めます。',
  },
  'vault-locked': {
    happened: '保管庫はロックされています。',
    means: '開けるまで中身は使えません。記録は続きます。',
    next: '開けてから、もう一度試します。',
  },
  'vault-unreadable': {
    happened: '保管庫が開きません。',
    means: 'ファイルが壊れているか、新しい版のものか、合わなくなっています。',
    next: 'パスフレーズか復旧コードを使うか、vault.json の控えを戻します。',
  },
  'vault-not-saved': {
    happened: '保管庫は変わっていません。',
    means: 'ディスクが一杯か、書き込めません。前の内容はそのままです。',
    next: '空きを作るかフォルダーを確かめ、もう一度試します。',
  },
  'vault-changed': {
    happened: '同じ瞬間に、別の Breakglass が保管庫を変えました。',
    means: '失われたものはありません。こちらの変更は書き込んでいません。',
    next: '内容を見直し、もう一度行ってください。',
  },
  'proxy-missing': {
    happened: 'プロキシが設定されていません。',
    means: 'ログインを入れる相手がありません。',
    next: '先に「接続」でアドレスを保存します。',
  },
  'vault-no-item': {
    happened: '保管庫にありません。',
    means: '削除されたか、まだ入れていません。',
    next: 'キーを直接入力します。',
  },
  'vault-not-allowed': {
    happened: 'このキーの保存は、キットで許可されていません。',
    means: '長期キーはインシデントごとに開封します。このユーザーの例外は、今日ありません。',
    next: '金庫で保管します。例外が要るなら、キットに加えます。',
  },
  'keychain-refused': {
    happened: 'システムのキーチェーンは使いませんでした。',
    means: 'ないか、ロック中か、ここでは安全でないか、応答がありません。',
    next: 'パスフレーズを使います。理由は保管庫の画面にあります。',
  },
} satisfies SameKeys<typeof englishFailures>;
