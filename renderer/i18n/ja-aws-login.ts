import type { awsLogin as english } from './en-aws-login.ts';
import type { SameKeys } from './shape.ts';

export const awsLogin = {
  title: 'AWS CLI でサインイン',
  lead: 'AWS CLI が AWS のサインインページを開き、短いセッションをこのアプリに渡します。鍵は残りません。',
  caveat: {
    title: 'このセッションには MFA の情報がないかもしれません',
    text: 'MFA の情報を持つかどうかを AWS は公開していません。MFA を求めるロールは拒否することがあります。',
    way: '拒否されたロールには、別の方法でサインインします。',
  },
  looking: 'AWS CLI を探しています',
  found: 'このパソコンの AWS CLI',
  version: 'バージョン {{version}}',
  fits: '使えます',
  old: '古いため使えません。{{wanted}} 以降が必要です',
  silent: 'AWS CLI として応答しません',
  none: 'このパソコンに AWS CLI が見つかりません。',
  again: 'もう一度探す',
  region: 'サインインするリージョン',
  regionHelp:
    'サインインページはリージョンごとに別です。開けないときは次のリージョンを選んでください。',
  submit: 'AWS のサインインページを開く',
  running: 'ブラウザーでのサインインを待っています',
  asked: 'パスワードとコードはブラウザーにだけ入力します。ここには入力しません。',
  starting: 'AWS CLI を起動しています…',
  clean: '専用のブラウザーで開きました。終わるとプロファイルを消します。',
  default: '自分のブラウザーで開きました。終わったらサインアウトしてください。',
  open: 'ページをもう一度開く',
  copy: 'アドレスをコピー',
  copied: 'アドレスをコピーしました。',
  stop: 'サインインをやめる',
  kept: 'トークンは専用のフォルダーにあります。セッションが終わると消します。',
  roles: 'AWS CLI で 15 分のセッションを開きました。更新できる間はアプリが更新します。',
  session: '{{name}}（AWS CLI）',
} satisfies SameKeys<typeof english>;
