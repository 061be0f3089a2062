import { basename, join } from 'node:path';
import { LARGEST_FILE, LARGEST_READ } from '../../core/playbook/decode.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type {
  ChosenFile,
  OwnBook,
  OwnFileError,
  OwnPlaybooks,
  OwnShelf,
  OwnVersion,
} from '../../core/ports/own-playbooks.ts';
import { LONGEST_SIGNATURE } from '../../core/publish/signed-file.ts';
import { toHex } from '../../core/hex.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { codeOf, messageOf, nodeFiles, type Files } from './files.ts';
import { nodeProcesses, releaseLock, takeLock, type Processes } from './lock.ts';
import { utf8Text } from './log-folder.ts';
import type { OwnRecord } from './own-records.ts';
import { readBounded } from './read-bounded.ts';
import { replaceDurably } from './write-whole.ts';

/** Below the data folder: a record for each id, and in `kept/` every version by its hash. */
const HOME = 'own-playbooks';
const KEPT = 'kept';
const RECORD = /^([A-Z][A-Z0-9]{0,9}-\d{2,4})\.json$/;
/** Ten thousand versions of one playbook, and their history. */
const LARGEST_RECORD = 8 * 1024 * 1024;

export interface OwnPlaybooksParts {
  readonly root: string;
  readonly hash: Hash;
  /** Of this start of the computer: a lock of another one is stale. */
  readonly boot: string;
  readonly files?: Files;
  readonly processes?: Processes;
}

/**
 * A version lies under the hash of its bytes: one that was changed by hand is not used, and is told.
 * The record is replaced as a whole after the version is on the disk, so that a crash leaves the one
 * before in force.
 */
export function createOwnPlaybooks(parts: OwnPlaybooksParts): OwnPlaybooks {
  const { root, hash, boot, files = nodeFiles, processes = nodeProcesses } = parts;
  const home = join(root, HOME);
  const pathOf = (sha256: string): string => join(home, KEPT, `${sha256}.yaml`);
  let shelf: OwnShelf | undefined;
  let seen = '';
  let last: Promise<unknown> = Promise.resolve();

  const reload = async (): Promise<OwnShelf> => {
    const books: OwnBook[] = [];
    const damaged: { readonly file: string; readonly detail: string }[] = [];
    let names: readonly string[] = [];
    try {
      names = files.list(home);
    } catch (error) {
      damaged.push({ file: home, detail: messageOf(error) });
    }
    for (const name of names) {
      const id = RECORD.exec(name)?.[1];
      if (id === undefined) continue;
      const read = await recordOf(id);
      if (read.ok && read.value) books.push(await bookOf(read.value));
      else if (!read.ok) damaged.push({ file: join(home, name), detail: read.error });
    }
    const found = JSON.stringify([books.map(({ bytes: _, ...told }) => told), damaged]);
    // The same shelf while nothing changed: what was made of it stays good.
    if (!shelf || found !== seen) shelf = { books, damaged };
    seen = found;
    return shelf;
  };

  /** Undefined: nothing was ever brought in under this id. */
  const recordOf = async (id: string): Promise<Result<OwnRecord | undefined, string>> => {
    const read = await readBounded(join(home, `${id}.json`), LARGEST_RECORD);
    if (!read.ok) return read.error.code === 'missing' ? ok(undefined) : err(read.error.detail);
    // Not needed by anybody who brought nothing in.
    const { readRecord } = await import('./own-records.ts');
    const record = readRecord(id, read.value);
    return record ? ok(record) : err('not a record of this playbook');
  };

  const bookOf = async (record: OwnRecord): Promise<OwnBook> => {
    const inForce = record.versions.at(-1);
    if (!inForce) return record;
    const read = await readBounded(pathOf(inForce.sha256), LARGEST_FILE);
    const file = pathOf(inForce.sha256);
    if (!read.ok) {
      const { code, detail } = read.error;
      const is = code === 'missing' ? code : code === 'too-large' ? 'changed' : 'unreadable';
      return { ...record, trouble: { is, file, detail } };
    }
    const found = toHex(hash.sha256(read.value));
    return found === inForce.sha256
      ? { ...record, bytes: read.value }
      : { ...record, trouble: { is: 'changed', file, detail: found } };
  };

  type Changed = (record: OwnRecord) => OwnRecord | undefined | Promise<OwnRecord>;
  const change = (
    { id, expected }: { readonly id: string; readonly expected: string | undefined },
    changed: Changed,
  ): Promise<Result<null, OwnFileError>> => {
    const next = last.then(() => locked(() => changeRecord(id, expected, changed)));
    last = next;
    return next;
  };

  const locked = async (
    run: () => Promise<Result<null, OwnFileError>>,
  ): Promise<Result<null, OwnFileError>> => {
    try {
      files.makeFolder(join(home, KEPT));
      if (!takeLock(files, home, boot, processes)) return err({ code: 'busy', detail: home });
    } catch (error) {
      return err(failed(error));
    }
    try {
      return await run();
    } catch (error) {
      return err(failed(error));
    } finally {
      releaseLock(files, home);
      await reload();
    }
  };

  const changeRecord = async (
    id: string,
    expected: string | undefined,
    changed: Changed,
  ): Promise<Result<null, OwnFileError>> => {
    const read = await recordOf(id);
    if (!read.ok) return err({ code: 'unreadable', detail: read.error });
    const before = read.value ?? { id, versions: [], acts: [] };
    if (before.versions.at(-1)?.sha256 !== expected) return err({ code: 'changed', detail: id });
    const after = await changed(before);
    if (!after) return err({ code: 'changed', detail: id });
    const { readRecord, recordBytes } = await import('./own-records.ts');
    const bytes = recordBytes(after);
    // What could not be read again would take every version of it with it.
    if (!readRecord(id, bytes)) return err({ code: 'not-saved', detail: id });
    await replaceDurably(files, join(home, `${id}.json`), bytes);
    return ok(null);
  };

  /** Also where it is there already: it may be half, or changed. */
  const write = async ({ sha256 }: OwnVersion, bytes: Uint8Array): Promise<void> => {
    const path = pathOf(sha256);
    const there = await readBounded(path, LARGEST_FILE);
    if (there.ok && toHex(hash.sha256(there.value)) === sha256) return;
    await replaceDurably(files, path, bytes);
  };

  const ready = reload();
  return {
    now: () => shelf,
    ready: () => ready,
    reload: () => last.then(reload),
    look: async (path) => {
      const name = basename(path);
      const read = await readBounded(path, LARGEST_READ);
      if (read.ok) {
        const beside = await signatureOf(path);
        return ok({ name, size: read.value.length, bytes: read.value, ...beside });
      }
      const { code, detail, size = 0 } = read.error;
      if (code === 'too-large') return ok({ name, size, bytes: new Uint8Array() });
      return err({ code: 'unreadable', detail });
    },
    keep: (wish) =>
      change(wish, async ({ id, versions, acts }) => {
        const { version, bytes, expected, at, by } = wish;
        await write(version, bytes);
        const act = { at, by, act: 'kept' as const, sha256: version.sha256, ...was(expected) };
        return { id, versions: [...versions, version], acts: [...acts, act] };
      }),
    rollBack: (wish) =>
      change(wish, ({ id, versions, acts }) => {
        const back = versions.at(-2);
        if (!back) return undefined;
        const { expected, at, by } = wish;
        const act = { at, by, act: 'rolled-back' as const, sha256: back.sha256, ...was(expected) };
        return { id, versions: versions.slice(0, -1), acts: [...acts, act] };
      }),
    takeOut: (wish) =>
      change(wish, ({ id, acts }) => {
        const { expected, at, by } = wish;
        if (expected === undefined) return undefined;
        const act = { at, by, act: 'taken-out' as const, sha256: expected };
        return { id, versions: [], acts: [...acts, act] };
      }),
    bytes: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
      const read = await readBounded(pathOf(sha256), LARGEST_FILE);
      return read.ok && toHex(hash.sha256(read.value)) === sha256 ? read.value : undefined;
    },
  };
}

/** One that is there and cannot be read is told as none that holds, not as none. */
async function signatureOf(path: string): Promise<Pick<ChosenFile, 'signature'>> {
  const read = await readBounded(`${path}.sig`, LONGEST_SIGNATURE);
  if (read.ok) return { signature: utf8Text(read.value) };
  return read.error.code === 'missing' ? {} : { signature: '' };
}

function was(before: string | undefined): { readonly before?: string } {
  return before === undefined ? {} : { before };
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
