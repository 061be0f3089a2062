import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOf } from '../../core/bundle/manifest.ts';
import { LARGEST_IN_ZIP } from '../../core/bundle/zip/limits.ts';
import type { BundleFile } from '../../core/ports/bundle-file.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FileError } from './files.ts';

/**
 * A folder's files as a bundle has them. Playbooks may lie at the top. What has no place in a bundle is
 * an error, so that nothing is left out unseen; names that begin with a dot are the system's own.
 */
export async function bundleFolder(
  folder: string,
): Promise<Result<readonly BundleFile[], FileError>> {
  const files: BundleFile[] = [];
  try {
    for (const path of await pathsIn(folder)) {
      const name = path.includes('/') ? path : `playbooks/${path}`;
      const from = join(folder, path);
      if (!kindOf(name)) return err({ path: from, detail: 'has no place in a bundle' });
      const { size } = await stat(from);
      if (size > LARGEST_IN_ZIP) return err({ path: from, detail: 'is larger than 8 MB' });
      files.push({ name: name.normalize('NFC'), bytes: new Uint8Array(await readFile(from)) });
    }
  } catch (thrown) {
    return err({ path: folder, detail: thrown instanceof Error ? thrown.message : 'unreadable' });
  }
  return files.length === 0
    ? err({ path: folder, detail: 'holds no file for a bundle' })
    : ok(files);
}

/** With slashes, below the folder. Links are left out of no count: they have no place. */
async function pathsIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (!entry.isDirectory()) {
      found.push(entry.isFile() ? entry.name : `${entry.name}/`);
      continue;
    }
    const inside = await readdir(join(folder, entry.name), { withFileTypes: true });
    for (const own of inside) {
      if (own.name.startsWith('.')) continue;
      found.push(`${entry.name}/${own.name}${own.isFile() ? '' : '/'}`);
    }
  }
  return found.sort();
}
