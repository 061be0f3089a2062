import type { witnessFailures as english } from './en-witness-failures.ts';
import type { SameKeys } from './shape.ts';

export const witnessFailures = {
  'message-none': {
    happened: 'Breakglass のメッセージが見つかりません。',
    means: '文字、ファイル、またはコードが別のものです。',
    next: 'BEGIN の行から END の行までをもう一度コピーしてください。',
  },
  'message-other': {
    happened: 'メッセージの種類が違います。',
    means: '依頼は立会人へ、返事は依頼した側へ渡します。取り違えています。',
    next: '依頼は「同僚のログに立ち会う」で、返事は自分のログで受け取ってください。',
  },
  'message-damaged': {
    happened: 'メッセージが途中で壊れています。',
    means: '文字が欠けたか変わったか、一部が足りません。',
    next: 'ファイルで送り直してもらうか、QR コードを読み取ってください。',
  },
  'answer-of-another-log': {
    happened: '別のログへの返事です。',
    means: 'どのログへの返事かは詳細にあります。何も保存していません。',
    next: 'そのログを開くか、このログへの返事をもらってください。',
  },
  'cosignature-wrong': {
    happened: '立会人の署名がこのログに合いません。',
    means: '別の記録か、別の鍵で作られています。何も保存していません。',
    next: '新しい依頼を作って送ってください。繰り返すなら電話してください。',
  },
  'witness-refused': {
    happened: 'この依頼には署名できません。',
    means: '読み込んだときに拒否されています。署名していません。',
    next: '画面の説明を読んでください。',
  },
  'witness-changed': {
    happened: '依頼を読んだ後に状況が変わりました。',
    means: 'その間に署名されたか、別の依頼を読み込みました。今回は署名していません。',
    next: '依頼をもう一度読み込んでください。',
  },
  'witness-not-saved': {
    happened: '署名の控えを保存できません。',
    means: '控えがないと、後でログの変更に気付けません。署名していません。',
    next: '空き容量を作るか、データフォルダーを書き込み可能にして、依頼を読み直してください。',
  },
  'no-checkpoint': {
    happened: 'このログにはまだ署名がありません。',
    means: '外で固定できるのは署名済みの記録だけです。',
    next: '何か記録するか、1 分ほど待ってからやり直してください。',
  },
  'log-differs': {
    happened: 'ディスク上のログが署名と一致しません。',
    means: '記録がログ自身のチェックポイントに合いません。件数は詳細にあります。',
    next: 'ログを検証してください。何も削除しないでください。',
  },
  'stamp-not-set': {
    happened: 'タイムスタンプ局が設定されていません。',
    means: '何も送信していません。',
    next: '組織に局があれば、データフォルダーの anchors.yaml に書いてください。',
  },
  'stamp-unreachable': {
    happened: 'タイムスタンプ局から応答がありません。',
    means: 'ログは変わっていません。',
    next: 'コードを読み上げるか、立ち会ってもらってください。どちらもネットワークは要りません。',
  },
  'stamp-refused': {
    happened: 'タイムスタンプ局が拒否しました。',
    means: '局からの説明は詳細にあります。',
    next: 'コードを読み上げるか、立ち会ってもらってください。',
  },
  'stamp-wrong': {
    happened: 'タイムスタンプの対象が違います。',
    means: 'ハッシュか番号が依頼と異なります。何も保存していません。',
    next: 'もう一度試してください。繰り返すなら、局の担当者に伝えてください。',
  },
} satisfies SameKeys<typeof english>;
