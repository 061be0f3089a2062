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

/** All files the paths stand for; a folder stands for its files of one kind, and its `scenarios/`. */
export async function readPaths(
  paths: readonly string[],
  endings: readonly string[] = ['.yaml', '.yml'],
): Promise<Result<readonly ReadFile[], FileError>> {
  const files: ReadFile[] = [];
  for (const path of paths) {
    try {
      const named = (await stat(path)).isDirectory() ? await filesIn(path, endings) : [path];
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

async function filesIn(folder: string, endings: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const here = entries
    .filter((entry) => entry.isFile() && endings.includes(extname(entry.name).toLowerCase()))
    .map(({ name }) => join(folder, name))
    .sort();
  const hasScenarios = entries.some((entry) => entry.isDirectory() && entry.name === 'scenarios');
  return hasScenarios ? [...here, ...(await filesIn(join(folder, 'scenarios'), endings))] : here;
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
