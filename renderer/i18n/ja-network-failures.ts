import type { networkFailures as english } from './en-network-failures.ts';
import type { SameKeys } from './shape.ts';

export const networkFailures = {
  'tls-intercepted': {
    happened: 'AWS までの途中で、暗号が解かれています。',
    means: '証明書の発行元は「{{issuer}}」で、公的な認証局ではありません。何も送信していません。',
    next: '携帯回線など別の回線を使います。または理由を記録して許可します。',
  },
  'certificate-expired': {
    happened: '相手の証明書は期限切れです。',
    means: 'パソコンの時計が大きく進んでいるか、AWS ではありません。何も送信していません。',
    next: 'パソコンの年月日を確認します。正しければ別の回線を使います。',
  },
  'certificate-not-yet': {
    happened: '相手の証明書は、まだ有効期間の前です。',
    means: 'パソコンの時計が大きく遅れています。何も送信していません。',
    next: 'パソコンの年月日を直し、もう一度テストします。',
  },
  'certificate-other-name': {
    happened: '別の名前のサーバーが応答しました。',
    means: '多くは Wi-Fi のサインイン画面か、宛先の誤りです。何も送信していません。',
    next: '回線にサインインするか、回線を変えて、もう一度テストします。',
  },
  'authority-unreadable': {
    happened: '認証局の証明書 1 件ではありません。',
    means: '何も許可していません。',
    next: '1 件だけ、BEGIN から END CERTIFICATE まで貼り付けます。',
  },
  'captive-portal': {
    happened: 'AWS ではなく、回線のサインイン画面が応答しました。',
    means: 'この Wi-Fi は、サインインするまで外に出られません。',
    next: 'ブラウザーで任意のページを開いてサインインし、もう一度テストします。',
  },
  'proxy-login': {
    happened: 'プロキシがユーザー名とパスワードを求めています。',
    means: 'AWS には何も届いていません。',
    next: '「接続」でプロキシのログインを入力し、もう一度テストします。',
  },
  'proxy-login-wrong': {
    happened: 'プロキシが、このユーザー名とパスワードを受け付けません。',
    means: 'AWS には何も届いていません。繰り返すとアカウントが止まることがあります。',
    next: '「接続」でログインを入力し直し、もう一度テストします。',
  },
  'proxy-refused': {
    happened: 'プロキシが通信を許可していません。',
    means: '許可リストにない宛先です。AWS には何も届いていません。',
    next: '別の回線を使います。詳細の宛先の許可を依頼します。',
  },
  'proxy-unreachable': {
    happened: 'プロキシに接続できません。',
    means: 'アドレスの誤りか、社内の回線にいません。',
    next: '「接続」でプロキシを直すか外し、もう一度テストします。',
  },
} satisfies SameKeys<typeof english>;
