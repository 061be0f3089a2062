import type { Files } from '../../main/adapters/disk/files.ts';

interface MemoryFile {
  bytes: Buffer;
  /** What the last sync put on the disk. */
  durable: Buffer;
}

interface Names {
  readonly files: Map<string, MemoryFile>;
  readonly folders: Set<string>;
}

/** A change of names, on the disk for certain once its folder is synced. */
interface NameChange {
  readonly folder: string;
  readonly make: (names: Names) => void;
}

export interface CrashFiles extends Files {
  /**
   * The disk as it may be after power is lost. Of changes to names that were not synced, the first
   * few are there; of unsynced bytes, each 512-byte sector is kept, lost or garbled on its own; a
   * file that was cut without a sync may have its old length again.
   */
  afterPowerLoss(random: () => number): CrashFiles;
  /** Power is gone: every further call throws. */
  powerOff(): void;
}

const SECTOR = 512;

/** A disk in memory that keeps only what was synced, for simulating power loss. */
export function createCrashFiles(
  start: Names = { files: new Map(), folders: new Set() },
): CrashFiles {
  const now = { files: new Map(start.files), folders: new Set(start.folders) };
  const durable = { files: new Map(start.files), folders: new Set(start.folders) };
  let pending: NameChange[] = [];
  const open = new Map<number, MemoryFile>();
  let next = 3;
  let off = false;
  const alive = () => {
    if (off) throw Object.assign(new Error('no power'), { code: 'EIO' });
  };
  const at = (handle: number) => {
    alive();
    return open.get(handle) ?? fail('EBADF', String(handle));
  };
  const change = (path: string, make: NameChange['make']) => {
    alive();
    make(now);
    pending.push({ folder: path.slice(0, path.lastIndexOf('/')), make });
  };
  return {
    open: (path, flags) => {
      alive();
      const known = now.files.get(path);
      if (flags === 'ax' && known) fail('EEXIST', path);
      if ((flags === 'r' || flags === 'r+') && !known) fail('ENOENT', path);
      const file = known ?? { bytes: Buffer.alloc(0), durable: Buffer.alloc(0) };
      if (!known) change(path, ({ files }) => void files.set(path, file));
      open.set(next, file);
      return next++;
    },
    close: (handle) => void open.delete(handle),
    write: (handle, bytes) => {
      const file = at(handle);
      file.bytes = Buffer.concat([file.bytes, bytes]);
      return bytes.length;
    },
    read: (handle, into, position) => at(handle).bytes.copy(into, 0, position),
    size: (handle) => at(handle).bytes.length,
    truncate: (handle, size) => {
      const file = at(handle);
      file.bytes = Buffer.from(file.bytes.subarray(0, size));
    },
    dataSync: async (handle) => {
      const file = at(handle);
      const { bytes } = file;
      await Promise.resolve();
      alive();
      file.durable = bytes;
    },
    syncFolder: (path) => {
      alive();
      for (const one of pending) if (one.folder === path) one.make(durable);
      pending = pending.filter(({ folder }) => folder !== path);
    },
    makeFolder: (path) => {
      const ends = [...path.matchAll(/\//g)].map(({ index }) => index).filter((index) => index > 0);
      for (const end of [...ends, path.length]) {
        const folder = path.slice(0, end);
        if (!now.folders.has(folder)) change(folder, ({ folders }) => void folders.add(folder));
      }
    },
    list: (path) => {
      alive();
      const names = [...now.files.keys(), ...now.folders].flatMap((one) =>
        one.startsWith(`${path}/`) ? [one.slice(path.length + 1).split('/')[0] ?? ''] : [],
      );
      return [...new Set(names)].sort();
    },
    isFolder: (path) => now.folders.has(path),
    remove: (path) => {
      alive();
      if (now.files.has(path)) change(path, ({ files }) => void files.delete(path));
    },
    removeFolder: (path) => {
      for (const one of now.files.keys()) {
        if (one.startsWith(`${path}/`)) change(one, ({ files }) => void files.delete(one));
      }
    },
    rename: (from, to) => {
      const file = now.files.get(from) ?? fail('ENOENT', from);
      change(to, ({ files }) => {
        // A folder that was synced since may give the old name to another file: that one stays.
        if (files.get(from) === file) files.delete(from);
        files.set(to, file);
      });
    },
    link: (from, to) => {
      const file = now.files.get(from) ?? fail('ENOENT', from);
      if (now.files.has(to)) fail('EEXIST', to);
      change(to, ({ files }) => void files.set(to, file));
    },
    powerOff: () => {
      off = true;
    },
    afterPowerLoss: (random) => {
      const names = { files: new Map(durable.files), folders: new Set(durable.folders) };
      const kept = Math.floor(random() * (pending.length + 1));
      for (const one of pending.slice(0, kept)) one.make(names);
      const left = new Map<string, MemoryFile>();
      for (const [path, file] of names.files) {
        if (!names.folders.has(path.slice(0, path.lastIndexOf('/')))) continue;
        const bytes = damaged(file, random);
        left.set(path, { bytes, durable: bytes });
      }
      return createCrashFiles({ files: left, folders: names.folders });
    },
  };
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code });
}

function damaged({ bytes, durable }: MemoryFile, random: () => number): Buffer {
  const cutUnsynced =
    bytes.length < durable.length || !bytes.subarray(0, durable.length).equals(durable);
  if (cutUnsynced && random() < 0.5) return Buffer.from(durable);
  const safe = Math.min(bytes.length, durable.length);
  const cut = safe + Math.floor(random() * (bytes.length - safe + 1));
  const left = Buffer.from(bytes.subarray(0, cut));
  for (let start = safe; start < cut; start += SECTOR - (start % SECTOR)) {
    const end = Math.min(cut, start + SECTOR - (start % SECTOR));
    const fate = random();
    if (fate < 0.33) left.fill(0, start, end);
    else if (fate < 0.5) {
      for (let one = start; one < end; one += 1) left[one] = Math.floor(random() * 256);
    }
  }
  return left;
}
