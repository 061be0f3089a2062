import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What tests make in the system's temporary folder, by the name each system looks it up with. */
const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'] as const;

/**
 * Runs work with a temporary folder of its own, which is removed with all that was left in it. Its
 * name is short: a socket's path has at most 107 characters on Linux. As in the system's own, each
 * user may make files in it: the packaged app is started as one who is not root.
 */
export async function withOwnTemporary<T>(work: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'bg-'));
  await chmod(folder, 0o1777);
  const before = VARIABLES.map((name) => [name, process.env[name]] as const);
  for (const name of VARIABLES) process.env[name] = folder;
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
