import { join } from 'node:path';
import { readRecord } from '../../core/journal/parse.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { LogProofs } from '../../core/ports/log-proofs.ts';
import type { LogReader, ReaderError } from '../../core/ports/log-reader.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { messageOf, nodeFiles, type Files } from './files.ts';
import { part, summaryIn } from './list-logs.ts';
import { findLog, parseJson, segmentsOf, utf8Text } from './log-folder.ts';
import { createLogIndex, type LogIndex } from './log-index.ts';
import { openText } from './open-text.ts';
import { createPeople, type People } from './people.ts';
import { commitmentsIn, placeRecords, withKeptTexts } from './place-records.ts';
import { newestNote, proveRecord } from './prove-record.ts';
import { readThrough } from './read-through.ts';
import { seekTime } from './seek-time.ts';
import { createTextsIndex, type TextsIndex } from './texts-index.ts';

export interface LogReaderOptions {
  /** The same root the journals have, or an export. */
  readonly root: string;
  readonly exported?: boolean;
  readonly hash: Hash;
  readonly signatures: Signatures;
  readonly proofs: LogProofs;
  readonly files?: Files;
}

interface OpenLog {
  readonly folder: string;
  readonly index: LogIndex;
  readonly texts: TextsIndex;
  readonly people: People;
}

/** Indexes are kept of this many logs, those read last. */
const KEPT = 3;
/** Progress is told once in so many records. */
const TELL_EVERY = 4096;
/** Files beside a log are read up to so many bytes. */
const MOST_BESIDE = 64 * 1024 * 1024;
const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** Reads logs under the root. Never writes. */
export function createLogReader(options: LogReaderOptions): LogReader {
  const { root, hash, signatures, proofs, exported, files = nodeFiles } = options;
  const kept = new Map<string, OpenLog>();
  /** A note that nobody signed covers nothing, whatever it claims. */
  const signedSize = (folder: string): number =>
    newestNote(files, hash, signatures, folder)?.note.checkpoint.size ?? 0;
  const openLog = (folder: string): OpenLog => {
    const found = kept.get(folder) ?? {
      folder,
      index: createLogIndex(files, folder),
      texts: createTextsIndex(files, folder),
      people: createPeople(files, hash, folder),
    };
    kept.delete(folder);
    kept.set(folder, found);
    for (const name of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(name);
    return found;
  };
  const withLog = async <T>(
    logId: string,
    use: (log: OpenLog) => Promise<Result<T, ReaderError>> | Result<T, ReaderError>,
  ): Promise<Result<T, ReaderError>> => {
    try {
      const folder = findLog(files, root, logId);
      if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
      return await use(openLog(folder));
    } catch (error) {
      return err({ code: 'log-unreadable', detail: messageOf(error) });
    }
  };
  return {
    summary: (logId) =>
      withLog(logId, ({ folder }) => {
        const found = summaryIn(files, hash, root, logId, exported);
        return found
          ? ok(found)
          : err({ code: 'log-unreadable', detail: `${folder} holds no whole record` });
      }),
    page: (logId, from, count) =>
      withLog(logId, async ({ folder, index, texts }) => {
        const total = index.refresh();
        const [before, ...rest] = index.read(from - 1, from > 0 ? count + 1 : 0);
        const lines = from > 0 ? rest : index.read(0, count);
        const placed = placeRecords(hash, logId, lines, before);
        const opened = await texts.open(commitmentsIn(placed));
        const checkpointed = signedSize(folder);
        return ok({ total, checkpointed, records: withKeptTexts(placed, opened) });
      }),
    pick: (logId, places) =>
      withLog(logId, async ({ folder, index, texts }) => {
        const total = index.refresh();
        const placed = places.flatMap((at) => {
          const lines = index.read(Math.max(0, at - 1), at > 0 ? 2 : 1);
          const before = at > 0 ? lines[0] : undefined;
          return placeRecords(hash, logId, at > 0 ? lines.slice(1) : lines, before);
        });
        const opened = await texts.open(commitmentsIn(placed));
        const checkpointed = signedSize(folder);
        return ok({ total, checkpointed, records: withKeptTexts(placed, opened) });
      }),
    seek: (logId, at) => withLog(logId, ({ index }) => ok(seekTime(index, index.refresh(), at))),
    people: (logId, signal) =>
      withLog(logId, async ({ people }) => {
        const found = await people.all(signal);
        return signal.aborted ? err({ code: 'cancelled', detail: '' }) : ok(found);
      }),
    beside: (logId, name) =>
      withLog(logId, ({ folder }) => {
        if (!/^[a-z][a-z-]*\.json$/.test(name) || !files.list(folder).includes(name)) {
          return ok(undefined);
        }
        const bytes = part(files, join(folder, name), 0, MOST_BESIDE);
        return ok(utf8Text(bytes));
      }),
    scan: (logId, visit, progress) =>
      withLog(logId, async ({ folder, index }) => {
        const total = index.refresh();
        let passed = 0;
        const passedBy = unlessHolds(progress.only);
        for (const { path, first } of segmentsOf(files, folder)) {
          const through = await readThrough(
            files,
            path,
            (bytes, number) => {
              const at = first + number;
              passed += 1;
              if (passed % TELL_EVERY === 0) progress.at(at, Math.max(at, total));
              if (passedBy(bytes)) return true;
              const line = utf8Text(bytes);
              const record = readRecord(hash, bytes, line, at, logId, NO_TEXTS);
              return record ? visit({ at, line, entry: record.entry, who: record.who }) : true;
            },
            progress.signal,
          );
          if (progress.signal.aborted) return err({ code: 'cancelled', detail: '' });
          if (!through) break;
        }
        progress.at(passed, Math.max(passed, total));
        return ok(passed);
      }),
    texts: (logId, wanted, progress) =>
      withLog(logId, async ({ folder }) => {
        const found = new Set<string>();
        if (!files.list(folder).includes('texts.jsonl')) return ok(found);
        const look = (bytes: Uint8Array): boolean => {
          const opened = openText(parseJson(utf8Text(bytes)));
          if (opened && wanted(opened.text)) found.add(opened.c);
          return true;
        };
        await readThrough(files, join(folder, 'texts.jsonl'), look, progress.signal);
        return progress.signal.aborted ? err({ code: 'cancelled', detail: '' }) : ok(found);
      }),
    prove: (logId, seq, progress) =>
      withLog(logId, ({ folder, index }) => {
        const log = { folder, logId, total: index.refresh() };
        return proveRecord({ ...options, files, proofs }, log, seq, progress);
      }),
  };
}

/** Which lines are passed over unread: those that hold none of the texts wanted. */
function unlessHolds(only: readonly string[] | undefined): (bytes: Uint8Array) => boolean {
  if (!only) return () => false;
  const wanted = only.map((text) => Buffer.from(text));
  return (bytes) => {
    const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return !wanted.some((text) => line.includes(text));
  };
}
