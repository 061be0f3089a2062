import { mkdir, mkdtemp, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrivatePlaces } from '../../core/aws-login/environment.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { soon } from './soon.ts';

export type Remove = (path: string) => Promise<void>;

/** Homes of sign-ins, each in a folder that nobody had before, below one folder. */
export interface PrivateHomes {
  make(): Promise<PrivatePlaces>;
  /** None is in use any more. */
  release(): void;
  /** Removes what is in nobody's use. The error is the system's own words. */
  wipe(): Promise<Result<null, string>>;
}

export function createPrivateHomes(folder: string, remove: Remove = removeAll): PrivateHomes {
  const inUse = new Set<string>();
  const removed = async (path: string): Promise<Result<null, string>> => {
    const removing = remove(path).then(
      (): Result<null, string> => ok(null),
      (error: unknown): Result<null, string> =>
        err(error instanceof Error ? error.message : String(error)),
    );
    return (await soon(removing)) ?? err(`${path} is still being removed`);
  };
  return {
    make: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const home = await mkdtemp(join(folder, 'home-'));
      inUse.add(home);
      const cache = join(home, 'cache');
      await mkdir(cache, { mode: 0o700 });
      const [config, credentials] = [join(home, 'config'), join(home, 'credentials')];
      for (const file of [config, credentials]) {
        await writeFile(file, '', { flag: 'wx', mode: 0o600 });
      }
      return { home, config, credentials, cache };
    },
    release: () => inUse.clear(),
    wipe: async () => {
      // By name, and never the folder as a whole: a home may be made meanwhile.
      const names = await readdir(folder).catch((): string[] => []);
      const left = names.map((name) => join(folder, name)).filter((path) => !inUse.has(path));
      // All at once: one that is held keeps no other.
      const gone = await Promise.all(left.map(removed));
      await rmdir(folder).catch(() => undefined);
      return gone.find(({ ok: done }) => !done) ?? ok(null);
    },
  };
}

/** On Windows a program that ends may hold its files a moment longer. */
function removeAll(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5 });
}
