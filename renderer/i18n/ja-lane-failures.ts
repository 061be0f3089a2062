import type { laneFailures as english } from './en-lane-failures.ts';
import type { SameKeys } from './shape.ts';

export const laneFailures = {
  'no-such-way': {
    happened: 'キットにこのサインイン方法がありません。',
    means: '何も行っていません。',
    next: '表示された方法から選んでください。',
  },
  'key-not-excepted': {
    happened: 'この鍵を使うには理由が必要です。',
    means: 'キットに、このユーザーの署名付きの例外がありません。',
    next: '別の方法を選ぶか、鍵を使う理由を書いてください。',
  },
  'guide-not-written': {
    happened: '手引きを書き出せませんでした。',
    means: 'フォルダーがいっぱいか、書き込めません。',
    next: '別のフォルダーを選び、もう一度印刷してください。',
  },
  'aws-cli-missing': {
    happened: 'このパソコンに AWS CLI が見つかりません。',
    means: 'この方法には AWS CLI {{wanted}} 以降が必要です。',
    next: '別の方法を選ぶか、インストールしてもう一度探してください。',
  },
  'aws-cli-too-old': {
    happened: 'AWS CLI が古すぎます：{{version}}',
    means: '「aws login」は {{wanted}} から使えます。',
    next: '別の方法を選ぶか、新しい版を入れてもう一度探してください。',
  },
  'aws-cli-untrusted': {
    happened: 'AWS CLI が見つかりましたが、実行していません：{{path}}',
    means: 'このパソコンのほかの利用者が置いた可能性があります。',
    next: '別の方法を選ぶか、フォルダーへの書き込みを制限してもらってください。',
  },
  'aws-cli-changed': {
    happened: '前回サインインに使った AWS CLI と違います：{{path}}',
    means: '更新されたか、別のプログラムに置き換えられています。',
    next: '更新に心当たりがあれば続けます。なければ、別の方法を選んでください。',
  },
  'aws-login-proxy-login': {
    happened: 'プロキシに名前とパスワードが必要です。',
    means: 'ほかのプログラムから読み取れるため、AWS CLI には渡しません。',
    next: '別の方法でサインインしてください。',
  },
  'aws-login-failed': {
    happened: 'AWS CLI でサインインできませんでした。',
    means: 'セッションは開いていません。AWS CLI の出力は下にあります。',
    next: 'リージョンを変えてもう一度試すか、別の方法を選んでください。',
  },
  'aws-login-unreadable': {
    happened: 'AWS CLI から、読み取れるセッションを受け取れませんでした。',
    means: 'ブラウザーではサインインしたかもしれません。このアプリは何も持っていません。',
    next: 'もう一度試すか、別の方法を選んでください。',
  },
  'aws-login-left': {
    happened: 'AWS CLI のトークンをまだ削除できません。別のプログラムがファイルを使っています。',
    means: 'このパソコンを同じユーザーで使う人は、まだそのトークンを使えます。',
    next: '削除は自動で繰り返します。消えないときはパソコンを再起動し、アプリを開き直します。',
  },
  'role-wants-mfa': {
    happened: '{{role}} がこのセッションを拒否しました。',
    means: 'このロールは MFA を求めます。AWS CLI のセッションにはないことがあります。',
    next: '別の方法でサインインし、もう一度ロールを開いてください。',
  },
  'browser-not-opened': {
    happened: 'ブラウザーを開けませんでした。',
    means: 'アドレスはどこにも開いていません。',
    next: 'アドレスをコピーし、どのパソコンでもよいので開いてください。',
  },
  'console-not-signed-in': {
    happened: 'ブラウザーでサインインしていません。',
    means: 'ロールには、自分のサインインから切り替えます。',
    next: '先にサインインしてから、ロールを開いてください。',
  },
  'wrong-account': {
    happened: '止まってください。別のアカウントです。',
    means: '目的のアカウントの末尾は {{expected}} です。その画面では何もしないでください。',
    next: 'ブラウザーでサインアウトし、もう一度開いてください。',
  },
  'command-id-malformed': {
    happened: 'コマンド ID ではありません。',
    means: '8-4-4-4-12 の 36 文字で、数字と a〜f からなります。',
    next: 'CloudShell からコピーするか、「わからない」を選んでください。',
  },
  'line-holds-secret': {
    happened: 'この行には秘密が含まれます。',
    means: '秘密はクリップボードに置きません。',
    next: '手作業で行うか、理由を付けて省略してください。',
  },
} satisfies SameKeys<typeof english>;
