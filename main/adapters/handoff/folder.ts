import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandoffFolder } from '../../core/ports/handoff.ts';
import { err, ok } from '../../core/result.ts';

/** `handoff/` in the app's own folder, 0700; its files 0600, or 0700 where they are run. */
export function createHandoffFolder(root: string): HandoffFolder {
  const folder = join(root, 'handoff');
  const wipe = async (mine: (name: string) => boolean): Promise<void> => {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter(mine)) await rm(join(folder, name), { force: true });
  };
  return {
    path: (name) => join(folder, name),
    write: async (files) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await chmod(folder, 0o700);
        for (const { name, text, runs } of files) {
          // Never into a file, or along a link, that is there already.
          await writeFile(join(folder, name), text, { flag: 'wx', mode: runs ? 0o700 : 0o600 });
        }
        return ok(null);
      } catch (error) {
        return err(error instanceof Error ? error.message : String(error));
      }
    },
    wipe: (grant) => wipe((name) => name.startsWith(`${grant}.`)),
    wipeAll: () => rm(folder, { recursive: true, force: true }),
  };
}
