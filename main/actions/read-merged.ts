import type { PlacedRecord } from '../core/ports/log-reader.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import type { MergedLog, MergedPart } from './merged-log.ts';
import { readerFailure } from './reader-failure.ts';

/** A record of a merged list in its place. */
export interface MergedRecord {
  readonly part: MergedPart;
  /** Corrected milliseconds since the epoch. */
  readonly at: number;
  readonly unsure: boolean;
  readonly record: PlacedRecord;
  readonly checkpointed: number;
}

export function mergedOf(desk: Desk, id: string): Result<MergedLog, Failure> {
  const { merged } = desk;
  return merged?.id === id ? ok(merged) : err({ code: 'no-such-merge' });
}

/** Positions `[from, from + count)` of the list, or of what a search found, with their records. */
export async function mergedPage(
  desk: Desk,
  { merged: id, search, from, count }: MergedStretch,
): Promise<Result<{ readonly total: number; readonly records: readonly MergedRecord[] }, Failure>> {
  const merged = mergedOf(desk, id);
  if (!merged.ok) return merged;
  const { order, parts, found } = merged.value;
  const hits = search === undefined ? undefined : found.get(search);
  if (search !== undefined && !hits) return err({ code: 'no-such-search' });
  const total = hits?.length ?? order.total;
  const positions = Array.from(
    { length: Math.max(0, Math.min(count, total - from)) },
    (_, index) => hits?.[from + index] ?? from + index,
  );
  const places = positions.flatMap((position) => order.place(position) ?? []);
  const read = new Map<string, { record: PlacedRecord; checkpointed: number }>();
  for (const [log, part] of parts.entries()) {
    const seqs = places.filter((place) => place.log === log).map(({ seq }) => seq);
    if (seqs.length === 0) continue;
    const picked = await part.reader.pick(part.logId, seqs);
    if (!picked.ok) return err(readerFailure(picked.error, part.logId));
    const { records, checkpointed } = picked.value;
    for (const record of records) read.set(`${log} ${record.at}`, { record, checkpointed });
  }
  const records = places.flatMap(({ log, seq, at, unsure }) => {
    const part = parts[log];
    const one = read.get(`${log} ${seq}`);
    return part && one ? [{ part, at, unsure, ...one }] : [];
  });
  return ok({ total, records });
}

export interface MergedStretch {
  readonly merged: string;
  readonly search?: string;
  readonly from: number;
  readonly count: number;
}

/** One record of one of the merged logs. */
export async function mergedRecord(
  desk: Desk,
  id: string,
  logId: string,
  at: number,
): Promise<Result<Omit<MergedRecord, 'at' | 'unsure'>, Failure>> {
  const merged = mergedOf(desk, id);
  if (!merged.ok) return merged;
  const part = merged.value.parts.find((one) => one.logId === logId);
  if (!part) return err({ code: 'no-such-log', params: { log: logId } });
  const page = await part.reader.page(logId, at, 1);
  if (!page.ok) return err(readerFailure(page.error, logId));
  const [record] = page.value.records;
  const { checkpointed } = page.value;
  return record ? ok({ part, record, checkpointed }) : err({ code: 'no-such-record' });
}
