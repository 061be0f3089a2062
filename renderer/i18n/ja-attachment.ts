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
    means: '取り込んだときに手順書の隣になかったか、後から消えています。',
    next: 'ファイルなしで続けるか、ファイルと一緒に取り込み直してください。',
  },
  'attachment-changed': {
    happened: '付属ファイルが手順書の記載と違います: {{file}}',
    means: 'このパソコンで変更されています。表示しません。',
    next: 'ファイルなしで続け、後でファイルと一緒に取り込み直してください。',
  },
} as const;
