import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOf } from '../../core/bundle/manifest.ts';
import { LARGEST_IN_ZIP } from '../../core/bundle/zip/limits.ts';
import { ATTACHMENTS } from '../../core/playbook/attachment.ts';
import type { BundleFile } from '../../core/ports/bundle-file.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FileError } from './files.ts';

interface FolderFiles {
  readonly files: readonly BundleFile[];
  /** How many were left out. */
  readonly scenarios: number;
}

/** Attachments lie beside their playbooks, wherever these do. */
const BESIDE = new RegExp(`^playbooks/(?=${ATTACHMENTS}/)`);
/** Where `lint` and `drill` look for them. */
const SCENARIO = /^(?:playbooks\/)?scenarios\/[^/]+\.(?:ya?ml|json)$/i;

/**
 * A folder's files as a bundle has them. Playbooks may lie at the top. What has no place in a bundle is
 * an error, so that nothing is left out unseen, but scenarios, which are for the author's own drills: they
 * are counted. Names that begin with a dot are the system's own.
 */
export async function bundleFolder(folder: string): Promise<Result<FolderFiles, FileError>> {
  const files: BundleFile[] = [];
  let scenarios = 0;
  try {
    for (const path of await pathsIn(folder)) {
      if (SCENARIO.test(path)) {
        scenarios += 1;
        continue;
      }
      const name = path.includes('/') ? path.replace(BESIDE, '') : `playbooks/${path}`;
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
    : ok({ files, scenarios });
}

/** With slashes, below the folder. Links are left out of no count: they have no place. */
async function pathsIn(folder: string, within = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = within + entry.name;
    const deeper =
      within === '' || path === `playbooks/${ATTACHMENTS}` || path === 'playbooks/scenarios';
    if (entry.isDirectory() && deeper) found.push(...(await pathsIn(folder, `${path}/`)));
    else found.push(entry.isFile() ? path : `${path}/`);
  }
  return found.sort();
}
