import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../project.ts';
import { sources } from './targets.ts';

const stampFile = 'sources.sha256';

/** A digest of every source's path and bytes, kept in the build it belongs to. */
export const stamp = {
  async ofSources(): Promise<string> {
    const hash = createHash('sha256');
    for (const file of await sourceFiles())
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file));
    return hash.digest('hex');
  },
  async write(out: string, digest: string): Promise<void> {
    await writeFile(join(out, stampFile), digest);
  },
};

/** @returns true when `out/` was built from exactly these sources */
export async function isFresh(): Promise<boolean> {
  const file = inProject('out', stampFile);
  if (!existsSync(file)) return false;
  return (await readFile(file, 'utf8')) === (await stamp.ofSources());
}

async function sourceFiles(): Promise<readonly string[]> {
  const files: string[] = [];
  for (const source of sources) {
    const path = inProject(...source.split('/'));
    if (!existsSync(path)) continue;
    if ((await stat(path)).isFile()) files.push(path);
    else files.push(...(await filesUnder(path)));
  }
  return files.sort();
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
