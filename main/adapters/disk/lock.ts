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

/** Takes the log for one writer. False when another live process holds it. */
export function takeLock(
  files: Files,
  folder: string,
  boot: string,
  processes: Processes,
): boolean {
  const path = join(folder, NAME);
  const started = processes.started(process.pid);
  const holder: Holder = {
    pid: process.pid,
    boot,
    host: processes.host,
    ...(started !== undefined && { started }),
  };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = files.open(path, 'ax');
      try {
        files.write(file, Buffer.from(JSON.stringify(holder)));
      } finally {
        files.close(file);
      }
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (isOwn(files, path, boot)) return true;
    if (lockState(files, folder, boot, processes) !== 'free') return false;
    files.remove(path);
  }
  return false;
}

/** Ours already: an earlier attempt wrote it and failed afterwards. */
function isOwn(files: Files, path: string, boot: string): boolean {
  const bytes = readWhole(files, path);
  const holder = bytes === undefined ? undefined : parseHolder(bytes);
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
  const holder = bytes === undefined ? undefined : parseHolder(bytes);
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
