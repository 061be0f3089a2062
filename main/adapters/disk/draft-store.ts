import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftError, DraftStore, DraftVersion, KeptDraft } from '../../core/ports/drafts.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { outgrown } from '../../core/writing/history.ts';
import { codeOf, messageOf, nodeFiles, readWhole, type Files } from './files.ts';
import { replaceDurably, writeDurably } from './write-whole.ts';

const VERSION = /^(\d{8})\.yaml$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
/** What a crash left half written is nobody's any more after this long. */
const STALE_MS = 60_000;

/**
 * `drafts/ID/00000001.yaml`, one file per version. A version is written beside and then given its
 * number by a link, which fails when the number is taken: of two copies of the app that keep the
 * same draft, the second is told, and neither writes over the other. A crash leaves the version before.
 */
export function createDraftStore({
  root,
  files = nodeFiles,
}: {
  readonly root: string;
  readonly files?: Files;
}): DraftStore {
  const folder = join(root, 'drafts');
  const triedFolder = join(root, 'drafts-tried');
  const triedFile = (sha256: string): string => join(triedFolder, `${sha256}.yaml`);
  const folderOf = (id: string): string => join(folder, id);
  const fileOf = (id: string, version: number): string =>
    join(folderOf(id), `${String(version).padStart(8, '0')}.yaml`);
  const numbers = (id: string): readonly number[] =>
    (ID.test(id) ? files.list(folderOf(id)) : []).flatMap((name) => {
      const found = VERSION.exec(name);
      return found ? [Number(found[1])] : [];
    });
  const newest = (id: string): number => numbers(id).at(-1) ?? 0;
  const factsOf = async (id: string, version: number): Promise<DraftVersion> => {
    const { mtimeMs, size } = await stat(fileOf(id, version));
    return { version, at: Math.round(mtimeMs), size };
  };
  const versionsOf = async (id: string): Promise<readonly DraftVersion[]> =>
    Promise.all([...numbers(id)].reverse().map((version) => factsOf(id, version)));

  const read = async (id: string, version = newest(id)): Promise<KeptDraft | undefined> => {
    const bytes = ID.test(id) && version > 0 ? readWhole(files, fileOf(id, version)) : undefined;
    if (!bytes) return undefined;
    return { id, text: Buffer.from(bytes).toString('utf8'), ...(await factsOf(id, version)) };
  };
  const write = async (id: string, version: number, text: string): Promise<DraftVersion> => {
    const beside = join(folderOf(id), `${randomUUID()}.new`);
    try {
      await writeDurably(files, beside, Buffer.from(text));
      nameIt(files, beside, fileOf(id, version));
    } finally {
      files.remove(beside);
    }
    files.syncFolder(folderOf(id));
    return factsOf(id, version);
  };
  const tidy = async (id: string): Promise<void> => {
    const versions = await versionsOf(id);
    for (const version of outgrown(versions)) files.remove(fileOf(id, version));
    for (const name of files.list(folderOf(id)).filter((one) => one.endsWith('.new'))) {
      const path = join(folderOf(id), name);
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > STALE_MS) files.remove(path);
    }
  };

  return {
    list: () =>
      reading(async () => {
        const found = await Promise.all(
          files.list(folder).map((id) => read(id).catch(() => undefined)),
        );
        return ok(found.flatMap((one) => one ?? []).sort((a, b) => b.at - a.at));
      }),
    begin: (text) =>
      saving(async () => {
        const id = randomUUID();
        files.makeFolder(folderOf(id));
        files.syncFolder(folder);
        return ok({ id, text, ...(await write(id, 1, text)) });
      }),
    read: (id, version) =>
      reading(async () => {
        const found = await read(id, version);
        return found ? ok(found) : missing(id);
      }),
    keep: (id, base, text) =>
      saving(async () => {
        const now = newest(id);
        if (now === 0) return missing(id);
        if (now !== base) return err({ code: 'changed', detail: String(now) });
        const before = await read(id, base);
        if (before?.text === text) return ok(before);
        try {
          const kept = await write(id, base + 1, text);
          // What is kept is kept: tidying up may fail.
          await tidy(id).catch(() => undefined);
          return ok(kept);
        } catch (error) {
          if (codeOf(error) !== 'EEXIST') throw error;
          return err({ code: 'changed', detail: String(base + 1) });
        }
      }),
    versions: (id) =>
      reading(async () => {
        const found = await versionsOf(id);
        return found.length > 0 ? ok(found) : missing(id);
      }),
    keepTried: (sha256, text) =>
      saving(async () => {
        files.makeFolder(triedFolder);
        await replaceDurably(files, triedFile(sha256), Buffer.from(text));
        return ok(null);
      }),
    tried: (sha256) =>
      Promise.resolve(SHA256.test(sha256) ? readWhole(files, triedFile(sha256)) : undefined),
    remove: (id) =>
      saving(() => {
        if (newest(id) === 0) return Promise.resolve(missing(id));
        files.removeFolder(folderOf(id));
        return Promise.resolve(ok(null));
      }),
  };
}

/** FAT and exFAT know no links: there the name is taken by making the file, which also fails when it is there. */
function nameIt(files: Files, beside: string, path: string): void {
  try {
    files.link(beside, path);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    files.close(files.open(path, 'ax'));
    files.rename(beside, path);
  }
}

const missing = (id: string) => err<DraftError>({ code: 'missing', detail: id });

type Answer<T> = Promise<Result<T, DraftError>>;

const reading = <T>(run: () => Answer<T>): Answer<T> => attempt('unreadable', run);
const saving = <T>(run: () => Answer<T>): Answer<T> => attempt('not-saved', run);

async function attempt<T>(code: DraftError['code'], run: () => Answer<T>): Answer<T> {
  try {
    return await run();
  } catch (error) {
    return err({ code, detail: codeOf(error) || messageOf(error) });
  }
}
