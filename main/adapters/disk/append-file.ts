import type { Files } from './files.ts';

/**
 * One file that only grows. `write`, `sync` and `accept` follow each other; what was not accepted is
 * taken back by `rollback`, so that the file holds acknowledged bytes and nothing else.
 */
export interface AppendFile {
  readonly path: string;
  /** Bytes acknowledged so far. */
  readonly size: () => number;
  /** Throws `FileChanged` when someone else has written to, or cut, the file. */
  write(bytes: Uint8Array): void;
  sync(): Promise<void>;
  /** Counts what was written and synced as acknowledged. */
  accept(): void;
  /**
   * Takes back what was written since the last `accept`. False when even that fails, or when a sync
   * failed: such a file must not be written again (its pages may be lost yet marked clean).
   */
  rollback(): boolean;
  close(): void;
}

export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

export function createAppendFile(files: Files, path: string, flags: 'ax' | 'a'): AppendFile {
  const file = files.open(path, flags);
  let durable = flags === 'ax' ? 0 : files.size(file);
  let written = durable;
  let closed = false;
  let tainted = false;
  return {
    path,
    size: () => durable,
    write: (bytes) => {
      const found = files.size(file);
      if (found !== written) {
        throw new FileChanged(`${path} has ${found} bytes where ${written} were expected`);
      }
      for (let at = 0; at < bytes.length;) {
        const count = files.write(file, bytes.subarray(at));
        at += count;
        written += count;
      }
    },
    sync: async () => {
      try {
        await files.dataSync(file);
      } catch (error) {
        tainted = true;
        throw error;
      }
    },
    accept: () => {
      durable = written;
    },
    rollback: () => {
      try {
        if (written !== durable) files.truncate(file, durable);
        written = durable;
        return !tainted;
      } catch {
        return false;
      }
    },
    close: () => {
      if (closed) return;
      closed = true;
      try {
        files.close(file);
      } catch {
        /* What was acknowledged was synced before; a late error changes nothing of it. */
      }
    },
  };
}
