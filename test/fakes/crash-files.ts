import type { Files } from '../../main/adapters/disk/files.ts';

interface MemoryFile {
  bytes: Buffer;
  durable: Buffer;
}

export interface CrashFiles extends Files {
  /** The disk as it may be after power is lost: unsynced 512-byte sectors kept, lost or garbled. */
  afterPowerLoss(random: () => number): CrashFiles;
  /** Power is gone: every further call throws. */
  powerOff(): void;
}

const SECTOR = 512;

/** A disk in memory that keeps only what was synced, for simulating power loss. */
export function createCrashFiles(
  files = new Map<string, MemoryFile>(),
  folders = new Set<string>(),
): CrashFiles {
  const open = new Map<number, { readonly path: string; readonly file: MemoryFile }>();
  let next = 3;
  let off = false;
  const alive = () => {
    if (off) throw Object.assign(new Error('no power'), { code: 'EIO' });
  };
  const at = (handle: number) => {
    alive();
    const found = open.get(handle);
    if (!found) throw Object.assign(new Error('bad handle'), { code: 'EBADF' });
    return found.file;
  };
  const fail = (code: string, path: string): never => {
    throw Object.assign(new Error(`${code}: ${path}`), { code });
  };
  return {
    open: (path, flags) => {
      alive();
      const known = files.get(path);
      if (flags === 'ax' && known) fail('EEXIST', path);
      if ((flags === 'r' || flags === 'r+') && !known) fail('ENOENT', path);
      const file = known ?? { bytes: Buffer.alloc(0), durable: Buffer.alloc(0) };
      files.set(path, file);
      open.set(next, { path, file });
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
      file.bytes = Buffer.concat([file.bytes.subarray(0, size)]);
      file.durable = Buffer.concat([file.durable.subarray(0, size)]);
    },
    dataSync: async (handle) => {
      const file = at(handle);
      const { bytes } = file;
      await Promise.resolve();
      alive();
      file.durable = bytes;
    },
    syncFolder: () => alive(),
    makeFolder: (path) => {
      alive();
      for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
        folders.add(path.slice(0, end));
      }
      folders.add(path);
    },
    list: (path) => {
      alive();
      const names = [...files.keys(), ...folders].flatMap((one) =>
        one.startsWith(`${path}/`) ? [one.slice(path.length + 1).split('/')[0] ?? ''] : [],
      );
      return [...new Set(names)].sort();
    },
    isFolder: (path) => folders.has(path),
    remove: (path) => void files.delete(path),
    removeFolder: (path) => {
      for (const one of files.keys()) if (one.startsWith(`${path}/`)) files.delete(one);
    },
    rename: (from, to) => {
      const file = files.get(from) ?? fail('ENOENT', from);
      files.delete(from);
      files.set(to, file);
    },
    powerOff: () => {
      off = true;
    },
    afterPowerLoss: (random) => {
      const left = new Map<string, MemoryFile>();
      for (const [path, file] of files) {
        const bytes = damaged(file, random);
        left.set(path, { bytes, durable: bytes });
      }
      return createCrashFiles(left, new Set(folders));
    },
  };
}

function damaged({ bytes, durable }: MemoryFile, random: () => number): Buffer {
  if (bytes.length <= durable.length) return Buffer.from(bytes);
  const cut = durable.length + Math.floor(random() * (bytes.length - durable.length + 1));
  const left = Buffer.from(bytes.subarray(0, cut));
  for (let start = durable.length; start < cut; start += SECTOR - (start % SECTOR)) {
    const end = Math.min(cut, start + SECTOR - (start % SECTOR));
    const fate = random();
    if (fate < 0.33) left.fill(0, start, end);
    else if (fate < 0.5) {
      for (let one = start; one < end; one += 1) left[one] = Math.floor(random() * 256);
    }
  }
  return left;
}
