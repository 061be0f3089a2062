import { readFile } from 'node:fs/promises';
import { createNodeHash } from '../../adapters/system/hash.ts';
import type { Kit } from '../../core/kit/model.ts';
import { parseKit } from '../../core/kit/parse.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** The kit of a file; the error is a line for each finding, or why the file cannot be read. */
export async function readKit(file: string, lang: 'en' | 'ja'): Promise<Result<Kit, string>> {
  try {
    const bytes = await readFile(file);
    const { kit, findings } = parseKit(file, bytes, false, createNodeHash());
    if (kit) return ok(kit);
    const lines = findings.map(
      ({ line, column, code, message }) =>
        `${file}:${String(line)}:${String(column)}: ${code}: ${message[lang]}`,
    );
    return err(lines.join('\n'));
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : file);
  }
}
