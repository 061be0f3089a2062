import { join } from 'node:path';
import { createAppendFile, FileChanged, type AppendFile } from './append-file.ts';
import { codeOf, type Files } from './files.ts';

/** A segment is closed at 8 MiB or 16,384 records, whichever comes first. */
const SEGMENT_BYTES = 8 * 1024 * 1024;
const SEGMENT_RECORDS = 16_384;

export interface Batch {
  /** Number of the first record in it. */
  readonly first: number;
  readonly count: number;
  /** Whole lines, each ended by LF. */
  readonly lines: Uint8Array;
  readonly texts: Uint8Array;
}

/** Writes records and their free texts. A promise that resolves means: on the disk. */
export interface Segments {
  commit(batch: Batch): Promise<void>;
  close(): void;
}

export function segmentName(first: number): string {
  return `seg-${String(first).padStart(12, '0')}.jsonl`;
}

/** `prepare` makes what must exist before the first record; tried again until it succeeds. */
export function createSegments(
  files: Files,
  folder: string,
  prepare: () => Promise<void>,
): Segments {
  let prepared = false;
  let segment: AppendFile | undefined;
  let texts: AppendFile | undefined;
  let records = 0;
  let fresh = true;
  /** Files that hold bytes never acknowledged: cut back before anything else is written. */
  const repairs = new Map<string, number>();

  const repair = async () => {
    for (const [path, size] of repairs) {
      const file = files.open(path, 'r+');
      try {
        files.truncate(file, size);
        await files.dataSync(file);
      } finally {
        files.close(file);
      }
      repairs.delete(path);
    }
  };
  const undo = (file: AppendFile, error: unknown): AppendFile | undefined => {
    if (error instanceof FileChanged || !file.rollback()) {
      if (!(error instanceof FileChanged)) repairs.set(file.path, file.size());
      file.close();
      return undefined;
    }
    return file;
  };
  const begin = (first: number) => {
    segment?.close();
    segment = undefined;
    const opened = openNew(files, folder, segmentName(first));
    segment = opened;
    records = 0;
    fresh = true;
    return opened;
  };

  return {
    commit: async ({ first, count, lines, texts: texted }) => {
      if (!prepared) {
        await prepare();
        prepared = true;
      }
      await repair();
      const full = (file: AppendFile) =>
        records >= SEGMENT_RECORDS || file.size() + lines.length > SEGMENT_BYTES;
      const current = !segment || full(segment) ? begin(first) : segment;
      try {
        if (texted.length > 0) {
          if (!texts) {
            texts = createAppendFile(files, join(folder, 'texts.jsonl'), 'a');
            fresh = true;
          }
          texts.write(texted);
        }
        current.write(lines);
        const syncs = [current.sync(), ...(texted.length > 0 && texts ? [texts.sync()] : [])];
        const failed = (await Promise.allSettled(syncs)).find((sync) => sync.status === 'rejected');
        if (failed) throw failed.reason;
        if (fresh) files.syncFolder(folder);
        current.accept();
        if (texted.length > 0) texts?.accept();
      } catch (error) {
        segment = undo(current, error);
        if (texts) texts = undo(texts, error);
        throw error;
      }
      fresh = false;
      records += count;
    },
    close: () => {
      segment?.close();
      texts?.close();
    },
  };
}

/** A file of that name can only be left over from a write that was never acknowledged: put aside. */
function openNew(files: Files, folder: string, name: string): AppendFile {
  const path = join(folder, name);
  try {
    return createAppendFile(files, path, 'ax');
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const aside = join(folder, 'quarantine');
  files.makeFolder(aside);
  files.rename(path, join(aside, `${name}.${files.list(aside).length}`));
  return createAppendFile(files, path, 'ax');
}
