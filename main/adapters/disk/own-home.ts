import { join } from 'node:path';
import { LARGEST_FILE } from '../../core/playbook/decode.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { OwnFileError } from '../../core/ports/own-playbooks.ts';
import { toHex } from '../../core/hex.ts';
import { err, type Result } from '../../core/result.ts';
import { codeOf, messageOf, nodeFiles, type Files } from './files.ts';
import { nodeProcesses, releaseLock, takeLock, type Processes } from './lock.ts';
import { readBounded } from './read-bounded.ts';
import { replaceDurably } from './write-whole.ts';

/** Below the data folder: a record for each id, and in `kept/` every version by its hash. */
const HOME = 'own-playbooks';
const KEPT = 'kept';

export interface OwnPlaybooksParts {
  readonly root: string;
  readonly hash: Hash;
  /** Of this start of the computer: a lock of another one is stale. */
  readonly boot: string;
  readonly files?: Files;
  readonly processes?: Processes;
}

type Done = Result<null, OwnFileError>;

/** The folder of what was brought in: one change at a time, in this copy of the app and among copies. */
export interface OwnHome {
  readonly folder: string;
  readonly files: Files;
  pathOf(sha256: string): string;
  /** Settles when the changes that were begun have. */
  settled(): Promise<unknown>;
  change(run: () => Promise<Done>): Promise<Done>;
  /** The bytes under their hash; also where they are there already: they may be half, or changed. */
  write(path: string, sha256: string, bytes: Uint8Array): Promise<void>;
  /** Undefined where they are gone or not what they were. */
  read(path: string, sha256: string, largest: number): Promise<Uint8Array | undefined>;
}

/** `changed`: after every change, also one that failed. */
export function createOwnHome(parts: OwnPlaybooksParts, changed: () => Promise<unknown>): OwnHome {
  const { root, hash, boot, files = nodeFiles, processes = nodeProcesses } = parts;
  const folder = join(root, HOME);
  let last: Promise<unknown> = Promise.resolve();
  const read: OwnHome['read'] = async (path, sha256, largest) => {
    const found = await readBounded(path, largest);
    return found.ok && toHex(hash.sha256(found.value)) === sha256 ? found.value : undefined;
  };
  const locked = async (run: () => Promise<Done>): Promise<Done> => {
    try {
      files.makeFolder(join(folder, KEPT));
      if (!takeLock(files, folder, boot, processes)) return err({ code: 'busy', detail: folder });
    } catch (error) {
      return err(failed(error));
    }
    try {
      return await run();
    } catch (error) {
      return err(failed(error));
    } finally {
      releaseLock(files, folder);
      await changed();
    }
  };
  return {
    folder,
    files,
    pathOf: (sha256) => join(folder, KEPT, `${sha256}.yaml`),
    settled: () => last,
    change: (run) => {
      const next = last.then(() => locked(run));
      last = next;
      return next;
    },
    write: async (path, sha256, bytes) => {
      const largest = Math.max(LARGEST_FILE, bytes.length);
      if (await read(path, sha256, largest)) return;
      await replaceDurably(files, path, bytes);
    },
    read,
  };
}

function failed(error: unknown): OwnFileError {
  const detail = messageOf(error);
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'full', detail };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'refused', detail };
    default:
      return { code: 'not-saved', detail };
  }
}
