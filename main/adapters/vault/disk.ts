import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file operations of the vault, so that tests can make each of them fail. */
export interface VaultDisk {
  /** Undefined when there is no such file; throws for one that is larger or no regular file. */
  read(path: string, largest: number): Uint8Array | undefined;
  /** Old bytes or new bytes, whenever it stops; the old ones are overwritten afterwards. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  write(path: string, bytes: Uint8Array): void;
  copy(from: string, to: string): void;
}

export const nodeVaultDisk: VaultDisk = {
  read: (path, largest) => {
    const stat = fs.statSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    if (!stat.isFile()) throw new Error('not a regular file');
    if (stat.size > largest) throw new Error(`${stat.size} bytes, at most ${largest}`);
    return new Uint8Array(fs.readFileSync(path));
  },
  replace: async (path, bytes) => {
    const fresh = besideName(path);
    sweep(path);
    const old = openOld(path);
    try {
      await writeSynced(fresh, bytes);
      renameOver(fresh, path);
      syncFolder(dirname(path));
      if (old) overwrite(old.file, old.size);
    } catch (error) {
      fs.rmSync(fresh, { force: true });
      throw error;
    } finally {
      if (old) fs.closeSync(old.file);
    }
  },
  write: (path, bytes) => {
    const fresh = besideName(path);
    fs.writeFileSync(fresh, bytes, { mode: 0o600 });
    renameOver(fresh, path);
  },
  copy: (from, to) => {
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
    fs.chmodSync(to, 0o600);
    const file = fs.openSync(to, 'r+');
    try {
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    syncFolder(dirname(to));
  },
};

/** Of this process alone: two copies of the app write beside each other, never into one file. */
const besideName = (path: string): string => `${path}.${process.pid}.new`;

/** Takes away what crashed processes, or this one, left half-written beside the file. */
function sweep(path: string): void {
  const start = `${basename(path)}.`;
  for (const name of fs.readdirSync(dirname(path))) {
    const [, pid] = /^(\d*)\.?new$/.exec(name.slice(start.length)) ?? [];
    if (!name.startsWith(start) || pid === undefined) continue;
    if (pid === '' || Number(pid) === process.pid || !isAlive(Number(pid))) {
      fs.rmSync(join(dirname(path), name), { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = fs.openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += fs.writeSync(file, bytes, at);
    await new Promise<void>((resolve, reject) => {
      fs.fsync(file, (error) => (error ? reject(error) : resolve()));
    });
  } finally {
    fs.closeSync(file);
  }
}

/** Open before the rename, so that the old bytes can still be reached after it. */
function openOld(path: string): { readonly file: number; readonly size: number } | undefined {
  // Windows cannot rename over a file that is open.
  if (process.platform === 'win32') return undefined;
  try {
    const file = fs.openSync(path, 'r+');
    return { file, size: fs.fstatSync(file).size };
  } catch {
    return undefined;
  }
}

/** Zeros in the place of the old slots and seeds. On flash memory copies may remain. */
function overwrite(file: number, size: number): void {
  try {
    fs.writeSync(file, new Uint8Array(size), 0, size, 0);
    fs.fsyncSync(file);
  } catch {
    // The new file is in place; this was the best that could be done about the old one.
  }
}

/** Antivirus and indexing hold new files for a moment on Windows: tried a few times. */
function renameOver(from: string, to: string): void {
  for (let attempts = 5; ; attempts -= 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (attempts <= 1 || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error;
    }
  }
}

function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}
