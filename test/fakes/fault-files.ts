import { nodeFiles, type Files } from '../../main/adapters/disk/files.ts';

/** A call the journal is about to make to the disk. */
export interface FileCall {
  readonly name: keyof Files;
  /** 1 for the first call of all, and so on. */
  readonly number: number;
  /** 1 for the first call of this name. */
  readonly ofName: number;
  readonly path: string;
}

/** The system's error to throw instead, or `short`: write only half of the bytes. */
export type Fault = string | undefined;

export interface FaultFiles extends Files {
  fault: (call: FileCall) => Fault;
  readonly calls: readonly FileCall[];
}

/** The real disk, except where a test says otherwise. */
export function createFaultFiles(real: Files = nodeFiles): FaultFiles {
  const calls: FileCall[] = [];
  const counts = new Map<string, number>();
  const paths = new Map<number, string>();
  const check = (name: keyof Files, path: string): Fault => {
    const ofName = (counts.get(name) ?? 0) + 1;
    counts.set(name, ofName);
    const call = { name, path, ofName, number: calls.length + 1 };
    calls.push(call);
    const fault = self.fault(call);
    if (fault !== undefined && fault !== 'short') {
      throw Object.assign(new Error(`${fault}: planted fault, ${name} ${path}`), { code: fault });
    }
    return fault;
  };
  const of = (file: number) => paths.get(file) ?? '';
  const self: FaultFiles = {
    calls,
    fault: () => undefined,
    open: (path, flags) => {
      check('open', path);
      const file = real.open(path, flags);
      paths.set(file, path);
      return file;
    },
    close: (file) => {
      real.close(file);
      check('close', of(file));
    },
    write: (file, bytes) => {
      const fault = check('write', of(file));
      const half = Math.max(1, Math.floor(bytes.length / 2));
      return real.write(file, fault === 'short' ? bytes.subarray(0, half) : bytes);
    },
    read: (file, into, position) => {
      check('read', of(file));
      return real.read(file, into, position);
    },
    size: (file) => {
      check('size', of(file));
      return real.size(file);
    },
    truncate: (file, size) => {
      check('truncate', of(file));
      real.truncate(file, size);
    },
    dataSync: async (file) => {
      check('dataSync', of(file));
      await real.dataSync(file);
    },
    syncFolder: (path) => {
      check('syncFolder', path);
      real.syncFolder(path);
    },
    makeFolder: (path) => {
      check('makeFolder', path);
      real.makeFolder(path);
    },
    list: (path) => {
      check('list', path);
      return real.list(path);
    },
    isFolder: (path) => {
      check('isFolder', path);
      return real.isFolder(path);
    },
    remove: (path) => {
      check('remove', path);
      real.remove(path);
    },
    removeFolder: (path) => {
      check('removeFolder', path);
      real.removeFolder(path);
    },
    rename: (from, to) => {
      check('rename', from);
      real.rename(from, to);
    },
    link: (from, to) => {
      check('link', to);
      real.link(from, to);
    },
  };
  return self;
}
