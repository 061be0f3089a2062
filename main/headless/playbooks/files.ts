import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { LARGEST_READ } from '../../core/playbook/decode.ts';
import { err, ok, type Result } from '../../core/result.ts';

export interface ReadFile {
  readonly path: string;
  readonly size: number;
  /** Empty when the file is larger than `LARGEST_READ`. */
  readonly bytes: Uint8Array;
}

export interface FileError {
  readonly path: string;
  readonly detail: string;
}

const PLAYBOOKS = ['.yaml', '.yml'] as const;

/**
 * All files the paths stand for; a folder stands for its files of one kind, and its `scenarios/`. One
 * that is laid out for a bundle stands for the playbooks in its `playbooks/` too.
 */
export async function readPaths(
  paths: readonly string[],
  endings: readonly string[] = PLAYBOOKS,
): Promise<Result<readonly ReadFile[], FileError>> {
  const files: ReadFile[] = [];
  for (const path of paths) {
    try {
      const named = (await stat(path)).isDirectory()
        ? await filesIn(path, endings, withinOf(endings))
        : [path];
      if (named.length === 0) return err({ path, detail: `holds no ${endings.join(' or ')} file` });
      for (const file of named) {
        const { size } = await stat(file);
        const bytes = size > LARGEST_READ ? new Uint8Array() : await readFile(file);
        files.push({ path: file, size, bytes });
      }
    } catch (thrown) {
      return err({ path, detail: thrown instanceof Error ? thrown.message : 'cannot be read' });
    }
  }
  return ok(files);
}

/** What is read to be imported are no playbooks yet. */
function withinOf(endings: readonly string[]): readonly string[] {
  return endings === PLAYBOOKS ? ['playbooks', 'scenarios'] : ['scenarios'];
}

async function filesIn(
  folder: string,
  endings: readonly string[],
  within: readonly string[],
): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const here = entries
    .filter((entry) => entry.isFile() && endings.includes(extname(entry.name).toLowerCase()))
    .map(({ name }) => join(folder, name))
    .sort();
  const deeper = within.filter((name) =>
    entries.some((entry) => entry.isDirectory() && entry.name === name),
  );
  const there = await Promise.all(
    deeper.map((name) => filesIn(join(folder, name), endings, ['scenarios'])),
  );
  return [...here, ...there.flat()];
}

/** Writes a file into a folder, which is made where it is missing. */
export async function writeInto(
  folder: string,
  name: string,
  text: string,
): Promise<Result<string, FileError>> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
    return ok(path);
  } catch (thrown) {
    return err({ path, detail: thrown instanceof Error ? thrown.message : 'cannot be written' });
  }
}

/** By what it says it is, else by where it lies. */
export function isScenario(path: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 2_000)).toString('utf8');
  const format = /^["']?format["']?:\s*["']?([a-z-]+)\//m.exec(start)?.[1];
  if (format !== undefined) return format === 'breakglass-scenario';
  return /[\\/]scenarios[\\/][^\\/]+$/.test(path);
}
