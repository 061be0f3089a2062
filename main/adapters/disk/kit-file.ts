import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedKit } from '../../core/kit/parse.ts';

const KIT_FILE = 'kit.yaml';

/**
 * The organisation's kit from `kit.yaml` in the app's data folder. No file: no kit and no finding.
 * A file that cannot be read or is wrong: no kit, and findings that say where and why.
 */
export async function loadKit(root: string): Promise<ParsedKit> {
  const file = join(root, KIT_FILE);
  try {
    const bytes = await readFile(file);
    const { parseKit } = await import('../../core/kit/parse.ts');
    return parseKit(file, bytes);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { findings: [] };
    return { findings: [unreadable(file, code || message)] };
  }
}

function unreadable(file: string, why: string): ParsedKit['findings'][number] {
  return {
    file,
    line: 1,
    column: 1,
    level: 'error',
    code: 'file-unreadable',
    message: {
      en: `The kit cannot be read (${why}). Check the file's permissions.`,
      ja: `キットを読めません（${why}）。ファイルの権限を確かめてください。`,
    },
  };
}
