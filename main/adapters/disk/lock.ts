import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf, readWhole, type Files } from './files.ts';

/** Who is alive, by process id; `started` tells a reused id from the one that was written down. */
export interface Processes {
  readonly host: string;
  alive(pid: number): boolean;
  started(pid: number): string | undefined;
}

export const nodeProcesses: Processes = {
  host: hostname(),
  alive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  },
  started: (pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    } catch {
      return undefined;
    }
  },
};

export type LockState = 'free' | 'held' | 'elsewhere';

interface Holder {
  readonly pid: number;
  readonly boot: string;
  readonly host: string;
  readonly started?: string;
}

const NAME = 'lock';

/**
 * Takes the log for one writer. False when another live process holds it. The lock is written
 * beside its place and linked into it, so that nobody ever reads half of one (only on a stick
 * without links is there a moment in which it is empty).
 */
export function takeLock(
  files: Files,
  folder: string,
  boot: string,
  processes: Processes,
): boolean {
  const path = join(folder, NAME);
  const beside = join(folder, `${NAME}.${randomUUID()}`);
  const started = processes.started(process.pid);
  const holder: Holder = {
    pid: process.pid,
    boot,
    host: processes.host,
    ...(started !== undefined && { started }),
  };
  try {
    writeNew(files, beside, holder);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (placed(files, beside, path, holder)) return true;
      const bytes = readWhole(files, path);
      if (bytes === undefined) continue;
      if (isOwn(bytes, boot)) return true;
      if (stateOf(bytes, boot, processes) !== 'free') return false;
      if (!cleared(files, path, bytes)) return false;
    }
    return false;
  } finally {
    drop(files, beside);
  }
}

function writeNew(files: Files, path: string, holder: Holder): void {
  const file = files.open(path, 'ax');
  try {
    files.write(file, Buffer.from(JSON.stringify(holder)));
  } finally {
    files.close(file);
  }
}

/**
 * False: the place is taken. File systems without second names (FAT, exFAT, some network shares)
 * say so in many ways, EPERM, EISDIR, EINVAL: whatever else is wrong, the write will say.
 */
function placed(files: Files, beside: string, path: string, holder: Holder): boolean {
  try {
    try {
      files.link(beside, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      writeNew(files, path, holder);
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a stale lock out of the way. Of several who found it stale one gets it; who gets the lock
 * of the one that was faster instead puts it back, and has lost.
 */
function cleared(files: Files, path: string, stale: Uint8Array): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    files.rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  const found = readWhole(files, aside);
  const same = found !== undefined && Buffer.compare(found, stale) === 0;
  if (!same) putBack(files, aside, path);
  drop(files, aside);
  return same;
}

function putBack(files: Files, aside: string, path: string): void {
  try {
    files.link(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') files.rename(aside, path);
  }
}

function drop(files: Files, path: string): void {
  try {
    files.remove(path);
  } catch {
    /* A name nobody looks for. */
  }
}

/** Ours already: an earlier attempt wrote it and failed afterwards. */
function isOwn(bytes: Uint8Array, boot: string): boolean {
  const holder = parseHolder(bytes);
  return holder?.pid === process.pid && holder.boot === boot;
}

/** Whether someone writes the log now. A lock of a dead process, or of a reused id, is free. */
export function lockState(
  files: Files,
  folder: string,
  boot: string,
  processes: Processes,
): LockState {
  const bytes = readWhole(files, join(folder, NAME));
  return bytes === undefined ? 'free' : stateOf(bytes, boot, processes);
}

function stateOf(bytes: Uint8Array, boot: string, processes: Processes): LockState {
  const holder = parseHolder(bytes);
  if (!holder) return 'free';
  if (holder.host !== processes.host) return 'elsewhere';
  if (holder.pid === process.pid) return holder.boot === boot ? 'held' : 'free';
  if (!processes.alive(holder.pid)) return 'free';
  const started = processes.started(holder.pid);
  if (started !== undefined && holder.started !== undefined && started !== holder.started) {
    return 'free';
  }
  return 'held';
}

/** A lock that cannot be removed is stale as soon as this process has ended. */
export function releaseLock(files: Files, folder: string): void {
  try {
    files.remove(join(folder, NAME));
  } catch {
    /* Left for the next writer, who finds its holder dead. */
  }
}

function parseHolder(bytes: Uint8Array): Holder | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const { pid, boot, host, started } = parsed as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof boot !== 'string' || typeof host !== 'string') {
      return undefined;
    }
    return { pid, boot, host, ...(typeof started === 'string' && { started }) };
  } catch {
    return undefined;
  }
}
