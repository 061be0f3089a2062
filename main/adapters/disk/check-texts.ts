import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isRecord } from '../../core/journal/parse.ts';
import type { Problem } from '../../core/journal/verify/verdict.ts';
import { readWhole, type Files } from './files.ts';
import { parseJson, utf8Text } from './log-folder.ts';

const NAME = 'texts.jsonl';

/**
 * Checks that every text kept beside a log still opens its commitment. A text that was taken out
 * lawfully leaves no trace here, and the log stays valid.
 */
export function checkTexts(files: Files, folder: string, prefix: string): readonly Problem[] {
  const bytes = readWhole(files, join(folder, NAME));
  if (bytes === undefined || bytes.length === 0) return [];
  const file = `${prefix}${NAME}`;
  const lines = utf8Text(bytes).split('\n');
  const rest = lines.pop();
  const problems = lines.flatMap((line, index) => {
    if (opens(line)) return [];
    const text = `line ${index + 1} does not open its commitment`;
    return [{ file, kind: 'text', verdict: 'TAMPERED', text } as const];
  });
  if (rest === '') return problems;
  const text = `line ${lines.length + 1} is cut off`;
  return [...problems, { file, kind: 'torn-text', verdict: 'TORN_TAIL', text }];
}

function opens(line: string): boolean {
  const kept = parseJson(line);
  if (!isRecord(kept)) return false;
  const { c, salt, text } = kept;
  if (typeof c !== 'string' || typeof salt !== 'string' || typeof text !== 'string') return false;
  const digest = createHash('sha256').update(Buffer.from(salt, 'base64')).update(text);
  return digest.digest('base64') === c && JSON.stringify({ c, salt, text }) === line;
}
