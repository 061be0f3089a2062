import type { Stored } from './stored.ts';
import { plainClock, type LogClock } from './merge.ts';

/** A moment two laptops both wrote down: one cosigned what the other then recorded. */
export interface Meeting {
  /** The log that recorded the cosignature, and when, by its own clock. */
  readonly logId: string;
  readonly at: number;
  /** Who cosigned, and when by that person's clock. */
  readonly witness: string;
  readonly witnessAt: number;
}

/** Carrying a signature from one screen to the other takes about this long, milliseconds. */
const CARRIED = 60_000;

/** What a log tells about its own clock, gathered record by record. */
export class ClockNotes {
  readonly jumps: { seq: number; ms: number }[] = [];
  readonly meetings: Meeting[] = [];

  add({ entry, at }: Pick<Stored, 'entry' | 'at'>): void {
    if (entry.type === 'clock.jump') {
      this.jumps.push({ seq: entry.seq, ms: entry.data.wallMs - entry.data.monotonicMs });
    }
    if (entry.type === 'witness') {
      const witnessAt = Date.parse(entry.data.time);
      if (Number.isNaN(witnessAt)) return;
      this.meetings.push({ logId: entry.logId, at, witness: entry.data.name, witnessAt });
    }
  }
}

/**
 * The clock of a log as seen from the first one merged. A cosignature is recorded shortly after it
 * was made: what lies between the two clocks beyond that is skew. Without one nothing is known,
 * and the clock is taken as it is.
 */
export function clockAgainst(
  own: { readonly person: string; readonly notes: ClockNotes },
  reference: { readonly person: string; readonly notes: ClockNotes },
): LogClock & { readonly known: boolean } {
  const { jumps } = own.notes;
  const theirs = reference.notes.meetings.find((one) => isBy(one.witness, own.person));
  if (theirs) return { ...judged(theirs.witnessAt - theirs.at), jumps };
  const ours = own.notes.meetings.find((one) => isBy(one.witness, reference.person));
  if (ours) return { ...judged(ours.at - ours.witnessAt), jumps };
  return { skewMs: 0, unsureMs: 0, jumps, known: false };
}

/** The logs one laptop wrote of a run, oldest first, and what they tell about its clock. */
export interface NotedChain {
  /** Of its newest log. */
  readonly logId: string;
  readonly person: string;
  readonly logs: readonly { readonly logId: string; readonly notes: ClockNotes }[];
}

export interface Clocks {
  /** How each log's clock is read, by log id; plain where one chain stands alone. */
  readonly clocks: ReadonlyMap<string, LogClock>;
  /** One for each chain, as seen from the first. */
  readonly skews: readonly {
    readonly logId: string;
    readonly skewMs: number;
    readonly known: boolean;
  }[];
}

/** How the clocks of several laptops are read together: the first one's stands. */
export function clocksOf(chains: readonly NotedChain[]): Clocks {
  const [reference] = chains.map(wholeOf);
  const clocks = new Map<string, LogClock>();
  const skews = chains.map((chain, index) => {
    const { skewMs, unsureMs, known } =
      index === 0 || !reference
        ? { skewMs: 0, unsureMs: 0, known: true }
        : clockAgainst(wholeOf(chain), reference);
    for (const { logId, notes } of chain.logs) {
      const { jumps } = notes;
      clocks.set(logId, chains.length > 1 ? { skewMs, unsureMs, jumps } : plainClock);
    }
    return { logId: chain.logId, skewMs, known };
  });
  return { clocks, skews };
}

function wholeOf({ person, logs }: NotedChain): { person: string; notes: ClockNotes } {
  const notes = new ClockNotes();
  for (const log of logs) {
    notes.jumps.push(...log.notes.jumps);
    notes.meetings.push(...log.notes.meetings);
  }
  return { person, notes };
}

function judged(differenceMs: number): { skewMs: number; unsureMs: number; known: true } {
  const skewMs = Math.abs(differenceMs) <= CARRIED ? 0 : differenceMs;
  return { skewMs, unsureMs: CARRIED, known: true };
}

/** Witness keys are named after the person: `…/witness/<person>` or the person itself. */
function isBy(witness: string, person: string): boolean {
  return person !== '' && (witness === person || witness.endsWith(`/${person}`));
}
