import { join } from 'node:path';
import type { Problem } from '../../core/journal/verify/verdict.ts';
import { codeOf, readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { openText } from './open-text.ts';

const NAME = 'texts.jsonl';

/** Far above what a log of days keeps, and below the longest text the runtime can hold. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Checks that every text kept beside a log still opens its commitment. A text that was taken out
 * lawfully leaves no trace here, and the log stays valid.
 */
export function checkTexts(files: Files, folder: string, prefix: string): readonly Problem[] {
  const file = `${prefix}${NAME}`;
  const size = sizeOf(files, join(folder, NAME));
  if (size > MOST_BYTES) {
    const text = `${size} bytes are more than the ${MOST_BYTES} this program reads`;
    return [{ file, kind: 'too-large', verdict: 'TAMPERED', text }];
  }
  const bytes = readWhole(files, join(folder, NAME));
  if (bytes === undefined || bytes.length === 0) return [];
  const lines = utf8Text(bytes).split('\n');
  const rest = lines.pop();
  let whole = lines.length;
  while (whole > 0 && !opens(lines[whole - 1] ?? '')) whole -= 1;
  const problems = lines.slice(0, whole).flatMap((line, index): readonly Problem[] => {
    if (opens(line)) return [];
    const text = `line ${index + 1} does not open its commitment`;
    return [{ file, kind: 'text', verdict: 'TAMPERED', text }];
  });
  if (whole === lines.length && rest === '') return problems;
  const text = `line ${whole + 1} is cut off or damaged, and nothing whole follows`;
  return [...problems, { file, kind: 'torn-text', verdict: 'TORN_TAIL', text }];
}

/** 0 when there is no such file. */
function sizeOf(files: Files, path: string): number {
  let file: number;
  try {
    file = files.open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
  try {
    return files.size(file);
  } finally {
    files.close(file);
  }
}

/** Bytes up to and with the last line that opens its commitment. */
export function wholeTexts(bytes: Uint8Array): number {
  let whole = 0;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    if (opens(utf8Text(bytes.subarray(start, end)))) whole = end + 1;
    start = end + 1;
  }
  return whole;
}

function opens(line: string): boolean {
  const kept = openText(parseJson(line));
  return kept !== undefined && JSON.stringify(kept) === line;
}
