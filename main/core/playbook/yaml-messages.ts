import type { Text } from './model.ts';

export type YamlTrouble =
  | 'yaml-syntax'
  | 'yaml-many-documents'
  | 'yaml-too-deep'
  | 'yaml-alias'
  | 'yaml-tag'
  | 'yaml-key'
  | 'yaml-duplicate-key'
  | 'yaml-empty';

/** `detail` is the YAML reader's own sentence, or the key it speaks of. */
export const yamlMessages: Readonly<Record<YamlTrouble, (detail: string) => Text>> = {
  'yaml-syntax': (detail) => ({
    en: `This is not YAML: ${detail}. Check the indentation and the quotes on this line and the one above.`,
    ja: `YAML として読めません（${detail}）。この行と前の行の字下げと引用符を確かめてください。`,
  }),
  'yaml-many-documents': () => ({
    en: 'A second document starts here (`---`). Put one playbook in one file.',
    ja: 'ここから二つ目の文書（---）が始まっています。1 ファイルに手順書は 1 つです。',
  }),
  'yaml-too-deep': () => ({
    en: 'The text nests too deeply to be a playbook. Close the open brackets, or flatten it.',
    ja: '入れ子が深すぎます。開いたままの括弧を閉じるか、構造を浅くしてください。',
  }),
  'yaml-alias': () => ({
    en: 'Anchors and aliases (`&name`, `*name`) are not allowed. Write the text out.',
    ja: 'アンカーとエイリアス（&name、*name）は使えません。内容をそのまま書いてください。',
  }),
  'yaml-tag': () => ({
    en: 'Tags (`!name`) are not allowed. Remove it; quote the text if it begins with `!`.',
    ja: 'タグ（!name）は使えません。消すか、! で始まる文字列なら引用符で囲んでください。',
  }),
  'yaml-key': () => ({
    en: 'Every key must be plain text. Quote it, or use another name.',
    ja: 'キーは普通の文字列で書いてください。引用符で囲むか、別の名前にしてください。',
  }),
  'yaml-duplicate-key': (detail) => ({
    en: `"${detail}" stands twice here. Keep one of the two.`,
    ja: `「${detail}」が二度書かれています。どちらか一つにしてください。`,
  }),
  'yaml-empty': () => ({
    en: 'The file holds no playbook: it is blank or only comments.',
    ja: '手順書がありません。空白かコメントだけのファイルです。',
  }),
};
