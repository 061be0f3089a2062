import { createMatcher, holdsAll, wordsOf } from '../core/journal/record-filter.ts';
import type { Entry } from '../core/journal/payload.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { searchable } from './drill/untold.ts';
import { cancelJob, runAnswered, type Progress } from './jobs.ts';
import type { MergedLog, MergedPart } from './merged-log.ts';
import { mergedOf } from './read-merged.ts';
import { readerFailure } from './reader-failure.ts';

/** Which records of a merged list are wanted. All that is given must hold. */
export interface MergedFilter {
  readonly text?: string;
  readonly who?: string;
  /** Number of the laptop. */
  readonly source?: number;
}

/** Results are kept of this many searches, the newest. */
const KEPT = 2;

/**
 * Finds records in a merged list: by who and laptop at once, by words as a job that reads each log
 * through. A new search in the list ends the one before it.
 */
export async function findMerged(
  desk: Desk,
  id: string,
  filter: MergedFilter,
  said: (entry: Entry, part: MergedPart) => string,
): Promise<Result<{ readonly search: string; readonly total: number }, Failure>> {
  const found = mergedOf(desk, id);
  if (!found.ok) return found;
  const merged = found.value;
  for (const { id: job, kind, subject } of desk.jobs.values()) {
    if (kind === 'search' && subject === id) cancelJob(desk, job);
  }
  const text = filter.text ?? '';
  let holding: readonly Uint8Array[] | undefined;
  if (wordsOf(text).length > 0) {
    const about = { kind: 'search', subject: id, unit: 'records' } as const;
    const read = await runAnswered(desk, about, (progress) =>
      readAll(desk, merged, text, said, progress),
    );
    if (!read.ok) return read;
    holding = read.value;
  }
  const places = placesOf(merged, filter, holding);
  const search = desk.ports.random.uuid();
  merged.found.set(search, places);
  for (const old of [...merged.found.keys()].slice(0, Math.max(0, merged.found.size - KEPT))) {
    merged.found.delete(old);
  }
  return ok({ search, total: places.length });
}

/** Of each part, by seq: 1 where the record holds all words. */
async function readAll(
  desk: Desk,
  { parts }: MergedLog,
  text: string,
  said: (entry: Entry, part: MergedPart) => string,
  progress: Progress,
): Promise<Result<readonly Uint8Array[], Failure>> {
  const words = wordsOf(text);
  const expected = parts.reduce((sum, { summary }) => sum + summary.records, 0);
  const holding: Uint8Array[] = [];
  let before = 0;
  for (const part of parts) {
    const { reader, logId, summary } = part;
    const { signal } = progress;
    const at = (done: number): void =>
      progress.at(before + done, Math.max(expected, before + done));
    const texts = await reader.texts(logId, (one) => holdsAll(words, one), { signal, at });
    if (!texts.ok) return err(readerFailure(texts.error, logId));
    const matches = createMatcher({ text }, (entry) => said(entry, part), texts.value);
    let marks = new Uint8Array(Math.max(1, summary.records));
    const scanned = await reader.scan(
      logId,
      (record) => {
        // Not even that it holds the words: whoever guesses well would read it.
        const told = searchable(desk, logId, record);
        if (!told || !matches(told)) return true;
        if (record.at >= marks.length) {
          const larger = new Uint8Array(Math.max(record.at + 1, marks.length * 2));
          larger.set(marks);
          marks = larger;
        }
        marks[record.at] = 1;
        return true;
      },
      { signal, at },
    );
    if (!scanned.ok) return err(readerFailure(scanned.error, logId));
    before += scanned.value;
    holding.push(marks);
  }
  return ok(holding);
}

function placesOf(
  { order, parts, people }: MergedLog,
  { who, source }: MergedFilter,
  holding: readonly Uint8Array[] | undefined,
): Uint32Array {
  const wanted = who === undefined ? undefined : people.indexOf(who);
  const places = new Uint32Array(order.total);
  let count = 0;
  for (let position = 0; position < order.total; position += 1) {
    const place = order.place(position);
    if (!place) break;
    if (wanted !== undefined && place.who !== wanted) continue;
    if (source !== undefined && parts[place.log]?.source !== source) continue;
    if (holding && holding[place.log]?.[place.seq] !== 1) continue;
    places[count] = position;
    count += 1;
  }
  return places.slice(0, count);
}
