/** 手順書に付いているファイル。 */
export const attachment = {
  title: '付属ファイル',
  ofPlaybooks: '手順書の付属ファイル',
  name: 'ファイル',
  trouble: {
    missing: 'このパソコンにありません',
    changed: '手順書が書かれた後に変わっています',
    'wrong-type': '手順書に書かれた種類ではありません',
  },
  whole: '手順書の記載どおりです',
  outside: 'この種類のファイルはここでは開けません。保存して、別のプログラムで開いてください。',
  ownSize: '原寸で表示',
  save: 'コピーを保存…',
  saved: '{{file}} に保存しました。',
  close: '閉じる',
} as const;

export const attachmentFailures = {
  'attachment-missing': {
    happened: '手順書の付属ファイルがこのパソコンにありません: {{file}}',
    means: '手順書と一緒に取り込まれていないか、後から消えています。',
    next: 'ファイルなしで続けるか、YAML の隣に attachments/ を置いて取り込んでください。',
  },
  'attachment-changed': {
    happened: '付属ファイルが手順書の記載と違います: {{file}}',
    means: '中身か種類が記載と違うため、表示しません。',
    next: 'ファイルなしで続け、後で正しいファイルと YAML を取り込んでください。',
  },
  'attachment-not-taken': {
    happened: '{{file}} は添付できません。',
    means: '添付できるのは PNG、JPEG、WebP、PDF、テキストで、中身が名前と合うものです。',
    next: 'いずれかの形式で保存し、そのファイルを選んでください。',
  },
  'attachment-too-large': {
    happened: '{{file}} は大きすぎて添付できません。',
    means: 'この種類の上限は {{most}} KB です。何も保存していません。',
    next: '小さくするか分けてから、もう一度選んでください。',
  },
  'attachment-unreadable': {
    happened: '{{file}} を読めません。',
    means: 'ファイルがないか、開く権限がありません。何も保存していません。',
    next: 'もう一度選ぶか、コピーを選んでください。',
  },
} as const;
