import type { Complaint, Finding, Level, Path } from '../playbook/finding.ts';

/** Level, then what is wrong and what to do. */
export const importMessages = {
  'import-original-left-out': [
    'warning',
    'The file is too large to be kept inside the draft: an export will not give back what the draft cannot hold.',
    '元のファイルが大きすぎ、下書きに保存できません。下書きに入らない内容は、書き出しても戻りません。',
  ],
  'import-edited-elsewhere': [
    'warning',
    'This file was written by Breakglass and changed by another tool since: its steps are read anew, one language only.',
    'Breakglass が書き出した後、別のツールで変更されています。手順は CACAO の内容から読み直します（一つの言語だけ）。',
  ],
  'export-mended': [
    'info',
    'The file it was made of lacked what CACAO requires: that was filled in, and signatures over it were left out.',
    '元のファイルに CACAO の必須項目が足りなかったので補いました。その署名は外しています。',
  ],
  'export-steps-changed': [
    'info',
    'The draft was changed since its import: the steps are written anew, and signatures over the old ones left out.',
    '取り込み後に下書きが変更されています。手順を書き直し、元の署名は外しました。',
  ],
  'import-unknown': [
    'error',
    'This is no format that is taken over: CACAO 2.0 (JSON), a Systems Manager document, or Markdown with headings.',
    '取り込める形式ではありません。CACAO 2.0（JSON）、Systems Manager のドキュメント、見出しのある Markdown を取り込めます。',
  ],
  'import-already-ours': [
    'error',
    'This is a breakglass/1 playbook already: there is nothing to import. Check it with lint.',
    'すでに breakglass/1 の手順書です。取り込む必要はありません。lint で確かめてください。',
  ],
  'import-cut': [
    'warning',
    'Not all of it fits into steps: at most 500, and decisions 14 deep. What is missing stands in the file only.',
    '一部が手順に入りきりません（500 個まで、分岐の入れ子は 14 段まで）。残りは元のファイルにだけあります。',
  ],
  'import-original-secret': [
    'warning',
    'The file holds what looks like a key, so it is not kept inside the draft. Look for it, and change the key if it is one.',
    '鍵のような文字列があるため、元のファイルは下書きに入れません。確かめて、本物の鍵なら作り直してください。',
  ],
  'import-text-cut': [
    'warning',
    'A text is longer than a step holds (4,000 characters) and ends with "…" in the draft. Look into the file.',
    '手順に入る長さ（4,000 字）を超える文があり、下書きでは「…」で終わっています。元のファイルを見てください。',
  ],
  'import-too-large': [
    'error',
    'The draft would be larger than a playbook may be (256 KB). Split the file.',
    '下書きが手順書の上限（256 KB）を超えます。ファイルを分けてください。',
  ],
} as const satisfies Readonly<Record<string, readonly [Level, string, string]>>;

export type ImportCode = keyof typeof importMessages;

/** A finding on a whole file. */
export function importComplaint(code: ImportCode, file: string): Finding {
  const [level, en, ja] = importMessages[code];
  return { file, line: 1, column: 1, level, code, message: { en, ja } };
}

export const ssmMessages = {
  'ssm-dangling': [
    'warning',
    'The step "{}" is led to and is not in the document. The way is read as the end.',
    '行き先の手順「{}」がドキュメントにありません。そこで終わるものとして読みます。',
  ],
  'ssm-fall-through': [
    'warning',
    'The step "{}" is where failures lead, and it runs after success too: nothing before it ends the document.',
    '手順「{}」は失敗時の行き先ですが、成功した後にも実行されます。前に終わり（isEnd）がありません。',
  ],
  'ssm-secret-parameter': [
    'warning',
    'The parameter "{}" takes a secret in clear: Systems Manager keeps and shows it. It is not asked for here.',
    'パラメーター「{}」は秘密の値をそのまま受け取り、Systems Manager の履歴に残ります。ここでは入力を求めません。',
  ],
} as const satisfies Readonly<Record<string, readonly [Level, string, string]>>;

export function ssmComplaint(
  code: keyof typeof ssmMessages,
  path: Path,
  detail: string,
): Complaint {
  const [level, en, ja] = ssmMessages[code];
  const said = detail.slice(0, 80);
  const message = { en: en.replace('{}', () => said), ja: ja.replace('{}', () => said) };
  return { path, level, code, message };
}
