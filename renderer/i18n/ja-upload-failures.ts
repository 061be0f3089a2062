import type { uploadFailures as english } from './en-upload-failures.ts';
import type { SameKeys } from './shape.ts';

export const uploadFailures = {
  'upload-denied': {
    happened: '権限がなく、送信を拒否されました。',
    means:
      'ポリシーで許可されていないか、バケットの所有者が uploads.yaml のアカウントではありません。',
    next: 'バケットの所有者を確かめてください。正しければ、送信用ユーザーに、このプレフィックスの s3:PutObject と s3:GetObject を与え、やり直してください。',
  },
  'upload-credentials-expired': {
    happened: '送信用の認証情報が期限切れです。',
    means: '何も失われていません。記録はこのパソコンで待っています。',
    next: 'この送り先に新しい認証情報を入れてください。',
  },
  'upload-credentials-wrong': {
    happened: 'AWS が送信用のキーを受け付けません。',
    means: '打ち間違いか、キーが削除または無効化されています。',
    next: 'この送り先の認証情報を入れ直してください。',
  },
  'upload-credentials-missing': {
    happened: 'この送り先の認証情報がまだありません。',
    means: '何も送っていません。記録はこのパソコンで待っています。',
    next: '下に送信用のキーを入れるか、uploads-credentials に書いてください。',
  },
  'upload-credentials-of-incident': {
    happened: 'このキーは対応用で、送信用ではありません。',
    means: 'アカウントを変更できる人が、その証拠を書けてはいけません。',
    next: '送信だけができるユーザーのキーを入れてください。',
  },
  'upload-credentials-shared': {
    happened: 'このキーまたはそのユーザーは、もう一方のモードの「{{other}}」で使っています。',
    means: '訓練の記録を書ける人が、インシデントの記録も書けてはいけません。',
    next: '別のユーザーのキーを入れてください。',
  },
  'upload-clock': {
    happened: '時刻のため、AWS が送信を拒否しました。',
    means: 'このパソコンの時計がずれていて、AWS の時刻も読めませんでした。',
    next: '時計を合わせて、やり直してください。',
  },
  'upload-no-bucket': {
    happened: 'バケットがありません。',
    means: 'uploads.yaml の名前が違うか、バケットが削除されています。',
    next: '名前を直し、設定を読み直してください。',
  },
  'upload-wrong-region': {
    happened: 'バケットは別のリージョンにあります。',
    means: 'uploads.yaml のリージョンが違います。正しくは {{region}} です。',
    next: 'リージョンを直し、設定を読み直してください。',
  },
  'upload-no-log-group': {
    happened: 'ロググループがありません。',
    means: '送信用ユーザーに作成権限を与えないよう、先に作っておきます。',
    next: 'グループを作るか名前を直し、やり直してください。',
  },
  'upload-damaged': {
    happened: '届いた内容が、送った内容と違いました。',
    means: '経路かドライブで壊れました。誤った内容は残していません。',
    next: '自動で送り直します。続くときは別のドライブかネットワークを使ってください。',
  },
  'upload-busy': {
    happened: '送り先が混み合っています。',
    means: 'あとでやり直すよう求められました。',
    next: '自動でやり直します。',
  },
  'upload-unreachable': {
    happened: '送り先に届きません。',
    means: 'ネットワークがないか、途中の機器が代わりに応答しています。',
    next: '自動でやり直します。何週間でも待てます。',
  },
  'upload-refused': {
    happened: '送り先が拒否しました。',
    means: '送り先の応答は下にあります。',
    next: '原因を直して、やり直してください。',
  },
  'upload-refused-on-this-runtime': {
    happened: 'この実行環境からは送信しません。',
    means: 'この Electron は更新が終わっているため、通信先はこのパソコンだけです。',
    next: 'フォルダーを使うか、対応版のアプリを使ってください。',
  },
  'upload-too-large': {
    happened: '添付ファイルが大きすぎます。',
    means: 'S3 が全体のハッシュ付きで一度に受け取れるのは 5 GiB までです。',
    next: 'フォルダーの送り先で写してください。',
  },
  'upload-folder-missing': {
    happened: 'フォルダーが見つかりません。',
    means: 'ドライブが抜かれたか、共有につながっていません。',
    next: '差し込むか接続すると、自動で続けます。',
  },
  'upload-folder-full': {
    happened: 'フォルダーのドライブがいっぱいです。',
    means: '途中までのファイルは残していません。',
    next: '空きを作ると、自動で続けます。',
  },
  'upload-folder-read-only': {
    happened: 'フォルダーに書き込めません。',
    means: '書き込み禁止か、権限がありません。',
    next: '禁止を解いて、やり直してください。',
  },
  'upload-not-kept': {
    happened: '送り先は受け取ったと答えましたが、写しがありません。',
    means: 'この記録についての送り先の答えは信用できません。何も保存していないかもしれません。',
    next: '全部を送り直します。続くときは別の送り先を使い、その管理者に知らせてください。',
  },
  'upload-cannot-confirm': {
    happened: '写しはありますが、この記録のものか確かめられません。',
    means: '送信用ユーザーがチェックサムを読めません。',
    next: '送信用ユーザーに、このプレフィックスの s3:GetObject を与え、やり直してください。',
  },
  'upload-forked': {
    happened: '送り先に、この記録の別の履歴があります。',
    means: '同じ名前のオブジェクトの中身が違います。誰かが別の記録を書きました。',
    next: '両方を残してください。リーダーと監査人に知らせ、照合コードを比べます。',
  },
  'upload-source-unreadable': {
    happened: 'この記録の一部を読めません。',
    means: 'ファイルがないか、壊れているか、名前と中身が違います。',
    next: '記録の画面で検証してください。ほかの記録は続けて送ります。',
  },
  'upload-wrong-mode': {
    happened: 'この記録はこの送り先のものではありません。',
    means: '訓練とインシデントの記録は、決して同じ場所へ送りません。',
    next: '記録の画面で検証してください。最初の記録が保存場所と合っていません。',
  },
} satisfies SameKeys<typeof english>;
