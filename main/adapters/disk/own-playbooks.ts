import { basename, join } from 'node:path';
import { LARGEST_FILE, LARGEST_READ } from '../../core/playbook/decode.ts';
import type {
  ChosenFile,
  OwnBook,
  OwnFileError,
  OwnPlaybooks,
  OwnShelf,
} from '../../core/ports/own-playbooks.ts';
import { LONGEST_SIGNATURE } from '../../core/publish/signed-file.ts';
import { toHex } from '../../core/hex.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { messageOf } from './files.ts';
import { utf8Text } from './log-folder.ts';
import { besideOf, createOwnAttachments } from './own-attachments.ts';
import { createOwnBundles, readInstalled } from './own-bundles.ts';
import { createOwnHome, type OwnPlaybooksParts } from './own-home.ts';
import type { OwnRecord } from './own-records.ts';
import { readBounded } from './read-bounded.ts';
import { readOwnRecord, writeOwnRecord, type CountingRecord } from './own-record-files.ts';

const RECORD = /^([A-Z][A-Z0-9]{0,9}-\d{2,4})\.json$/;

/**
 * A version lies under the hash of its bytes: one that was changed by hand is not used, and is told.
 * The record is replaced as a whole after the version is on the disk, so that a crash leaves the one
 * before in force.
 */
export function createOwnPlaybooks(parts: OwnPlaybooksParts): OwnPlaybooks {
  const { hash } = parts;
  const home = createOwnHome(parts, () => reload());
  const { folder, files, pathOf } = home;
  const attached = createOwnAttachments(home);
  let shelf: OwnShelf | undefined;
  let seen = '';

  const reload = async (): Promise<OwnShelf> => {
    const books: OwnBook[] = [];
    const damaged: { readonly file: string; readonly detail: string }[] = [];
    let names: readonly string[] = [];
    try {
      names = files.list(folder);
    } catch (error) {
      damaged.push({ file: folder, detail: messageOf(error) });
    }
    const bundles = await readInstalled(folder);
    if (!bundles.ok) damaged.push(bundles.error);
    const installed = (bundles.ok && bundles.value?.installed) || [];
    for (const name of names) {
      const id = RECORD.exec(name)?.[1];
      if (id === undefined) continue;
      const read = await readOwnRecord(folder, id, installed);
      if (read.ok && read.value) books.push(await bookOf(read.value));
      else if (!read.ok) damaged.push({ file: join(folder, name), detail: read.error });
    }
    const found = JSON.stringify([books.map(({ bytes: _, ...told }) => told), installed, damaged]);
    // The same shelf while nothing changed: what was made of it stays good.
    if (!shelf || found !== seen) shelf = { books, bundles: installed, damaged };
    seen = found;
    return shelf;
  };

  const bookOf = async ({ hidden: _, ...record }: CountingRecord): Promise<OwnBook> => {
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
  ): Promise<Result<null, OwnFileError>> => home.change(() => changeRecord(id, expected, changed));

  const changeRecord = async (
    id: string,
    expected: string | undefined,
    changed: Changed,
  ): Promise<Result<null, OwnFileError>> => {
    const bundles = await readInstalled(folder);
    if (!bundles.ok) return err({ code: 'unreadable', detail: bundles.error.file });
    const read = await readOwnRecord(folder, id, bundles.value?.installed ?? []);
    if (!read.ok) return err({ code: 'unreadable', detail: read.error });
    const before = read.value ?? { id, versions: [], acts: [], hidden: { versions: [], acts: [] } };
    if (before.versions.at(-1)?.sha256 !== expected) return err({ code: 'changed', detail: id });
    const after = await changed(before);
    if (!after) return err({ code: 'changed', detail: id });
    const written = await writeOwnRecord(home, { ...before, ...after });
    return written ? ok(null) : err({ code: 'not-saved', detail: id });
  };

  const ready = reload();
  return {
    now: () => shelf,
    ready: () => ready,
    reload: () => home.settled().then(reload),
    look: async (path) => {
      const name = basename(path);
      const read = await readBounded(path, LARGEST_READ);
      if (read.ok) {
        const signature = await signatureOf(path);
        const beside = besideOf(path);
        return ok({ name, size: read.value.length, bytes: read.value, ...signature, beside });
      }
      const { code, detail, size = 0 } = read.error;
      if (code === 'too-large') return ok({ name, size, bytes: new Uint8Array() });
      return err({ code: 'unreadable', detail });
    },
    keep: (wish) =>
      change(wish, async ({ id, versions, acts }) => {
        const { version, bytes, attachments = [], expected, at, by } = wish;
        await attached.write(attachments);
        await home.write(pathOf(version.sha256), version.sha256, bytes);
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
    bytes: (sha256) =>
      /^[0-9a-f]{64}$/.test(sha256)
        ? home.read(pathOf(sha256), sha256, LARGEST_FILE)
        : Promise.resolve(undefined),
    attachments: attached,
    bundles: createOwnBundles(home, attached),
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
