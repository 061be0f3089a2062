import type { Finding, Level } from '../playbook/finding.ts';

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
    'Breakglass が書き出した後、別のツールで変更されています。ステップは CACAO の内容から読み直します（一つの言語だけ）。',
  ],
  'export-mended': [
    'info',
    'The file it was made of lacked what CACAO requires: that was filled in, and signatures over it were left out.',
    '元のファイルに CACAO の必須項目が足りなかったので補いました。その署名は外しています。',
  ],
  'export-steps-changed': [
    'info',
    'The draft was changed since its import: the steps are written anew, and signatures over the old ones left out.',
    '取り込み後に下書きが変更されています。ステップを書き直し、元の署名は外しました。',
  ],
  'import-cut': [
    'warning',
    'Not all of it fits into steps: at most 500, and decisions 14 deep. What is missing stands in the file only.',
    '一部がステップに入りきりません（500 個まで、分岐の入れ子は 14 段まで）。残りは元のファイルにだけあります。',
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
