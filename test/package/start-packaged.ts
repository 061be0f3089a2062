import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, lstatSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface PackagedStart {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may take to end, or to be up. */
  readonly milliseconds: number;
}

export interface PackagedEnd {
  /** null when it was still running and was killed. */
  readonly code: number | null;
  readonly output: string;
  /** The app took its single-instance lock, which it does once its main code runs. */
  readonly tookLock: boolean;
}

/** Debian's "nobody": a packaged app refuses to run without a sandbox, and root has none. */
const nobody = 65_534;

/** Starts a packaged app with data of its own and waits until it ends or time is up. */
export async function startPackaged(
  executable: string,
  options: PackagedStart,
): Promise<PackagedEnd> {
  const home = await mkdtemp(join(tmpdir(), 'breakglass-packaged-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(home, nobody, nobody);
  const child = spawn(
    executable,
    [`--user-data-dir=${join(home, 'data')}`, ...(options.args ?? [])],
    {
      cwd: home,
      detached: true,
      env: {
        PATH: process.env['PATH'],
        DISPLAY: process.env['DISPLAY'],
        HOME: home,
        ...options.env,
      },
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await endOf(child, options.milliseconds);
  const tookLock = isThere(join(home, 'data', 'SingletonLock'));
  endGroup(child);
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { code, output, tookLock };
}

async function endOf(child: ChildProcess, milliseconds: number): Promise<number | null> {
  const ended = new Promise<number | null>((done) => {
    child.once('error', () => done(127));
    child.once('exit', (code) => done(code ?? 1));
  });
  return Promise.race([ended, wait(milliseconds, null, { ref: false })]);
}

/** A dangling link, as Chromium's lock is, exists too. */
function isThere(path: string): boolean {
  return existsSync(path) || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
