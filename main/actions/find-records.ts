import {
  createMatcher,
  holdsAll,
  wordsOf,
  type RecordFilter,
} from '../core/journal/record-filter.ts';
import type { Entry } from '../core/journal/payload.ts';
import type { PlacedRecord } from '../core/ports/log-reader.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { searchable } from './drill/untold.ts';
import { cancelJob, dismissJob, runJob, type Progress } from './jobs.ts';
import { readerFailure } from './reader-failure.ts';
import type { RecordSearch } from './record-search.ts';

/** Results are kept of this many searches, the newest. */
const KEPT = 4;

/**
 * Looks through a whole log in the background. Answers the search's id at once: hits are asked for
 * by their position while it goes on. A new search ends the one before it in the same log.
 */
export function findRecords(
  desk: Desk,
  logId: string,
  filter: RecordFilter,
  said: (entry: Entry) => string,
): Result<{ readonly search: string }, Failure> {
  for (const { id, logId: other } of desk.searches.values())
    if (other === logId) endSearch(desk, id);
  const search: RecordSearch = {
    id: desk.ports.random.uuid(),
    logId,
    places: new Uint32Array(256),
    count: 0,
  };
  desk.searches.set(search.id, search);
  for (const id of [...desk.searches.keys()].slice(0, Math.max(0, desk.searches.size - KEPT))) {
    endSearch(desk, id);
  }
  const about = { kind: 'search', subject: search.id, unit: 'records' } as const;
  void runJob(desk, about, (progress) => lookThrough(desk, search, filter, said, progress)).then(
    (result) => {
      const job = jobOf(desk, search.id);
      const failed = !result.ok && result.error.code !== 'cancelled';
      if (job !== undefined && !failed) dismissJob(desk, job);
    },
  );
  return ok({ search: search.id });
}

async function lookThrough(
  desk: Desk,
  search: RecordSearch,
  filter: RecordFilter,
  said: (entry: Entry) => string,
  progress: Progress,
): Promise<Result<null, Failure>> {
  const { logReader } = desk.ports;
  const words = wordsOf(filter.text ?? '');
  const texts =
    words.length === 0
      ? ok(new Set<string>())
      : await logReader.texts(search.logId, (text) => holdsAll(words, text), progress);
  if (!texts.ok) return err(readerFailure(texts.error, search.logId));
  const matches = createMatcher(filter, said, texts.value);
  const scanned = await logReader.scan(
    search.logId,
    (record) => {
      const told = searchable(desk, search.logId, record);
      if (told && matches(told)) keep(search, record.at);
      return true;
    },
    progress,
  );
  return scanned.ok ? ok(null) : err(readerFailure(scanned.error, search.logId));
}

function keep(search: RecordSearch, place: number): void {
  if (search.count === search.places.length) {
    const larger = new Uint32Array(search.places.length * 2);
    larger.set(search.places);
    search.places = larger;
  }
  search.places[search.count] = place;
  search.count += 1;
}

/** Hits `[from, from + count)` with their records, and how many there are by now. */
export async function hitsOf(
  desk: Desk,
  id: string,
  from: number,
  count: number,
): Promise<
  Result<
    {
      readonly logId: string;
      readonly total: number;
      readonly checkpointed: number;
      readonly records: readonly PlacedRecord[];
    },
    Failure
  >
> {
  const search = desk.searches.get(id);
  if (!search) return err({ code: 'no-such-search' });
  const places = [...search.places.subarray(from, Math.min(from + count, search.count))];
  const picked = await desk.ports.logReader.pick(search.logId, places);
  if (!picked.ok) return err(readerFailure(picked.error, search.logId));
  const { checkpointed, records } = picked.value;
  return ok({ logId: search.logId, total: search.count, checkpointed, records });
}

/** Stops a search and forgets what it found. */
export function endSearch(desk: Desk, id: string): void {
  const job = jobOf(desk, id);
  desk.searches.delete(id);
  if (job === undefined) return;
  cancelJob(desk, job);
  dismissJob(desk, job);
}

function jobOf(desk: Desk, search: string): string | undefined {
  return [...desk.jobs.values()].find(
    ({ kind, subject }) => kind === 'search' && subject === search,
  )?.id;
}
