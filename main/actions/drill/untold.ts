import type { Entry } from '../../core/journal/payload.ts';
import type { Desk } from '../desk.ts';

type Known = Pick<Desk, 'run' | 'unfinished'>;

/**
 * What may be read of a record by now: all, a part, or nothing. While a drill is not over its
 * responder is not to read what whoever leads it notes, rates, holds back and breaks; it is in the
 * log, and in what is copied.
 */
export function toldOf(desk: Known, logId: string, entry: Entry): Entry | undefined {
  return isOfDrillGoing(desk, logId) ? toldInDrill(entry) : entry;
}

/** Of what the timeline does only a message is told: a fault is to be found out. */
export function toldInDrill(entry: Entry): Entry | undefined {
  if (entry.type === 'facilitator') return undefined;
  if (entry.type !== 'inject' || entry.data.is === 'seen') return entry;
  const { id, is, message } = entry.data;
  return message === undefined ? undefined : { ...entry, data: { id, is, message } };
}

/** A drill that was quit, or cut off by a crash, goes on once it is resumed. */
function isOfDrillGoing({ run, unfinished }: Known, logId: string): boolean {
  const open = run?.state.phase === 'going' ? [{ logId: run.journal.logId, state: run.state }] : [];
  return [...open, ...unfinished].some(
    (one) => one.logId === logId || one.state.before.some(({ log }) => log === logId),
  );
}

/** A record as a search may look at it: nothing untold is found by its words. */
export function searchable<Line extends { readonly entry: Entry; readonly line: string }>(
  desk: Known,
  logId: string,
  record: Line,
): Line | undefined {
  const entry = toldOf(desk, logId, record.entry);
  if (entry === record.entry) return record;
  return entry && { ...record, entry, line: JSON.stringify(entry) };
}
