import { LATEST } from '../journal/shape-checks.ts';

/**
 * Several logs of one incident as one timeline. Each log keeps its own order, whatever the clocks
 * say; between logs the corrected time decides, and what is too close to tell is said to be so.
 */

/** One record of one log, at the time it is shown at. */
export interface Placed<T> {
  readonly item: T;
  /** Which of the merged logs, by its place in the list. */
  readonly log: number;
  /** Corrected milliseconds since the epoch. */
  readonly at: number;
  /** It may as well have come before or after its neighbour of another log. */
  readonly unsure: boolean;
}

export interface Source<T> {
  readonly items: readonly T[];
  readonly clock: LogClock;
}

/** How one log's clock is read. */
export interface LogClock {
  /** Milliseconds to take off the log's clock. */
  readonly skewMs: number;
  /** How far its times may still be off, milliseconds. */
  readonly unsureMs: number;
  /** Changes of the clock within the log: records before `seq` are moved by `ms`. */
  readonly jumps: readonly { readonly seq: number; readonly ms: number }[];
}

/** Times of different laptops closer than this cannot be put in order, milliseconds. */
const CLOSE = 1000;

export const plainClock: LogClock = { skewMs: 0, unsureMs: 0, jumps: [] };

/**
 * The time a record is placed at. The clock is taken to be right after its last change: whoever set
 * it, or the time server that did, knew better than the clock before. Records before are moved by
 * what it was changed by.
 */
export function correctedTime(clock: LogClock, seq: number, at: number): number {
  const moved = clock.jumps.reduce((sum, jump) => (seq < jump.seq ? sum + jump.ms : sum), 0);
  return Math.max(-LATEST, Math.min(LATEST, at + moved - clock.skewMs));
}

/** How far a record's corrected time may be off, milliseconds. */
export function doubt(clock: LogClock, seq: number): number {
  const moved = clock.jumps.reduce(
    (sum, jump) => (seq < jump.seq ? sum + Math.abs(jump.ms) : sum),
    0,
  );
  return clock.unsureMs + moved;
}

/**
 * Which log the next record comes from: the one whose next record is earliest; on a tie the one
 * named first. `heads` are the corrected times of the next records, undefined at a log's end.
 * Undefined when all are at their end.
 */
export function nextLog(heads: readonly (number | undefined)[]): number | undefined {
  let chosen: number | undefined;
  let earliest = Infinity;
  for (const [index, at] of heads.entries()) {
    if (at === undefined || (chosen !== undefined && at >= earliest)) continue;
    chosen = index;
    earliest = at;
  }
  return chosen;
}

/** Keeps a log's own order where its clock went back: no record stands before the one it follows. */
export class Order {
  private last = -Infinity;

  place(at: number): number {
    this.last = Math.max(this.last, at);
    return this.last;
  }
}

/** Whether two records of different logs lie too close to be put in order. */
export function tooClose(
  one: { readonly at: number; readonly doubtMs: number },
  other: { readonly at: number; readonly doubtMs: number },
): boolean {
  return Math.abs(one.at - other.at) <= Math.max(CLOSE, one.doubtMs + other.doubtMs);
}

/** All records of all logs as one list. */
export function mergeLogs<T>(
  sources: readonly Source<T>[],
  seqOf: (item: T) => number,
  atOf: (item: T) => number,
): readonly Placed<T>[] {
  const orders = sources.map(() => new Order());
  const placed = sources.map(({ items, clock }, log) =>
    items.map((item) => ({
      item,
      log,
      at: orders[log]?.place(correctedTime(clock, seqOf(item), atOf(item))) ?? 0,
      doubtMs: doubt(clock, seqOf(item)),
    })),
  );
  const positions = placed.map(() => 0);
  const merged: (Placed<T> & { doubtMs: number; unsure: boolean })[] = [];
  for (;;) {
    const log = nextLog(placed.map((items, index) => items[positions[index] ?? 0]?.at));
    const next = log === undefined ? undefined : placed[log]?.[positions[log] ?? 0];
    if (log === undefined || next === undefined) return merged.map(({ doubtMs: _, ...one }) => one);
    positions[log] = (positions[log] ?? 0) + 1;
    const before = merged.at(-1);
    const unsure = before !== undefined && before.log !== log && tooClose(before, next);
    if (unsure) before.unsure = true;
    merged.push({ ...next, unsure });
  }
}
