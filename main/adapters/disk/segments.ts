import { join } from 'node:path';
import type { SegmentEnd } from '../../core/journal/line.ts';
import { createAppendFile, FileChanged, type AppendFile } from './append-file.ts';
import { markBatch } from './batch-mark.ts';
import { codeOf, type Files } from './files.ts';
import { createRunningHash, type RunningHash } from './running-hash.ts';

/** A segment is closed at 8 MiB or 16,384 records, whichever comes first. */
const SEGMENT_BYTES = 8 * 1024 * 1024;
export const SEGMENT_RECORDS = 16_384;

const NOTHING = new Uint8Array();

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
  /**
   * Whether a batch begins a segment, and then how the one before ended: its first record must
   * carry that.
   */
  begins(batch: Pick<Batch, 'count' | 'lines'>): { readonly after?: SegmentEnd } | undefined;
  /** What `begins` said of the batch holds until it is committed or has failed. */
  commit(batch: Batch): Promise<void>;
  close(): void;
}

export function segmentName(first: number): string {
  return `seg-${String(first).padStart(12, '0')}.jsonl`;
}

export interface SegmentOptions {
  /** The last segment of a log that goes on after a restart. */
  readonly before?: SegmentEnd | undefined;
  /** Most records of a segment; fewer in tests, so that many come about. */
  readonly records?: number | undefined;
}

interface Segment {
  readonly file: AppendFile;
  readonly first: number;
  /** Over acknowledged bytes, but for `fresh`: those follow while the disk is busy with the next. */
  readonly digest: RunningHash;
  fresh: Uint8Array;
  records: number;
}

/**
 * `prepare` makes what must exist before the first record; tried again until it succeeds.
 */
export function createSegments(
  files: Files,
  folder: string,
  prepare: () => Promise<void>,
  { before, records: most = SEGMENT_RECORDS }: SegmentOptions = {},
): Segments {
  let prepared = false;
  let segment: Segment | undefined;
  let ended = before;
  let texts: AppendFile | undefined;
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
  /** True when the file may be written again. */
  const undo = (file: AppendFile, error: unknown): boolean => {
    if (!(error instanceof FileChanged)) {
      // Its own sync may have succeeded, and power may go: the cut has to reach the disk as well.
      repairs.set(file.path, file.size());
      if (file.rollback()) return true;
    }
    file.close();
    return false;
  };
  const full = ({ file, records }: Segment, { count, lines }: Pick<Batch, 'count' | 'lines'>) =>
    records > 0 && (records + count > most || file.size() + lines.length > SEGMENT_BYTES);
  const end = () => {
    if (segment && segment.records > 0) {
      catchUp(segment);
      ended = { first: segment.first, sha256: segment.digest.hex() };
    }
    segment?.file.close();
    segment = undefined;
  };
  const open = (first: number): Segment => {
    const file = openNew(files, folder, segmentName(first));
    fresh = true;
    return { file, first, digest: createRunningHash(), fresh: NOTHING, records: 0 };
  };

  return {
    begins: (batch) => {
      if (segment && full(segment, batch)) end();
      if (segment && segment.records > 0) return undefined;
      return ended ? { after: ended } : {};
    },
    commit: async ({ first, count, lines, texts: texted }) => {
      if (!prepared) {
        await prepare();
        prepared = true;
      }
      if (repairs.size > 0) await repair();
      const current = (segment ??= open(first));
      if (count > 1) {
        const from = current.file.size();
        const to = from + lines.length;
        await markBatch(files, folder, { segment: current.first, from, to });
      }
      try {
        if (texted.length > 0) {
          if (!texts) {
            texts = createAppendFile(files, join(folder, 'texts.jsonl'), 'a');
            fresh = true;
          }
          texts.write(texted);
        }
        current.file.write(lines);
        const syncing = current.file.sync();
        const both = texted.length > 0 && texts && [syncing, texts.sync()];
        catchUp(current);
        await (both ? all(both) : syncing);
        if (fresh) files.syncFolder(folder);
        current.file.accept();
        if (texted.length > 0) texts?.accept();
      } catch (error) {
        if (!undo(current.file, error)) end();
        if (texts && !undo(texts, error)) texts = undefined;
        throw error;
      }
      fresh = false;
      current.fresh = lines;
      current.records += count;
    },
    close: () => {
      segment?.file.close();
      texts?.close();
    },
  };
}

/** Throws what the first of them threw, but only when none is under way any more. */
async function all(syncs: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(syncs)).find((sync) => sync.status === 'rejected');
  if (failed) throw failed.reason;
}

function catchUp(segment: Segment): void {
  segment.digest.update(segment.fresh);
  segment.fresh = NOTHING;
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
