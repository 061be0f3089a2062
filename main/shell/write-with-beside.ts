import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BesideFile } from '../core/ports/desktop.ts';

/**
 * Writes a file where a person chose, and what belongs to it first: a playbook without its signature
 * would read as nobody's. Only the chosen name was agreed to be replaced: a file in a folder beside it
 * that is another stays, and nothing else is written then.
 */
export async function writeWithBeside(
  path: string,
  text: string,
  beside: readonly BesideFile[],
): Promise<readonly string[]> {
  const files = beside.map((one) => ({
    ...one,
    at: 'ending' in one ? path + one.ending : join(dirname(path), one.folder, one.name),
  }));
  for (const one of files) {
    if ('folder' in one) await writeNew(one.at, one.bytes);
  }
  for (const one of files) {
    if ('ending' in one) await writeFile(one.at, one.bytes, { mode: 0o600 });
  }
  await writeFile(path, text, { mode: 0o600 });
  return [path, ...files.map(({ at }) => at)];
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (Buffer.compare(await readFile(path), bytes) !== 0) {
      throw new Error(`another file is there already: ${path}`, { cause: error });
    }
  }
}
