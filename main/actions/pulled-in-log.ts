import type { LogSummary } from '../core/ports/journal.ts';
import { takenIn } from '../core/run/pulled.ts';
import type { Pulled } from '../core/run/state.ts';
import type { Desk } from './desk.ts';

/** Of a longer log no page waits until all of it has been read. */
const MOST = 50_000;

/** How many logs a run may have been in before this one. */
const CHAIN = 20;

/** What stands in the bytes of every record that may say something of it. */
const ONLY = ['"deviation":{', '"type":"run.start"'];

interface Known {
  readonly records: number;
  readonly pulled: readonly Pulled[];
}

interface Reading {
  readonly known: Map<string, Known>;
  /** Logs that could not be looked through, and how many records they had then. */
  readonly failed: Map<string, number>;
  readonly going: Set<string>;
}

/** A log only ever grows: what was read of one holds until there is more of it. */
const read = new WeakMap<Desk, Reading>();

/** Sections of other playbooks that a log's run took in, as far as they are known. */
export interface PulledSoFar {
  readonly pulled: readonly Pulled[];
  /** `going` while a long log is still looked through: the view changes when that ends. */
  readonly is: 'whole' | 'going' | 'failed';
}

/** At once: a long log is looked through meanwhile, so that its steps bear the run's numbers then. */
export async function pulledSoFar(desk: Desk, logId: string): Promise<PulledSoFar> {
  const { run, ports } = desk;
  if (run?.journal.logId === logId) return { pulled: run.state.pulled ?? [], is: 'whole' };
  const log = await ports.logReader.summary(logId);
  const { known, failed, going } = readingOf(desk);
  if (!log.ok || log.value.records <= MOST) {
    const pulled = await pulledInLog(desk, logId);
    return { pulled, is: failed.has(logId) ? 'failed' : 'whole' };
  }
  const { records } = log.value;
  const before = known.get(logId);
  if (before?.records === records) return { pulled: before.pulled, is: 'whole' };
  const soFar = before?.pulled ?? [];
  // The end of a try changes the view, and the view asks again: that must not be the next try.
  if (failed.get(logId) === records) return { pulled: soFar, is: 'failed' };
  if (!going.has(logId)) {
    going.add(logId);
    void pulledInLog(desk, logId)
      .catch(() => undefined)
      .then(() => {
        if (known.get(logId)?.records !== records) failed.set(logId, records);
        going.delete(logId);
        ports.changed();
      });
  }
  return { pulled: soFar, is: 'going' };
}

/** Sections of other playbooks that a log's run took in, so that its steps bear the run's numbers. */
export async function pulledInLog(
  desk: Desk,
  logId: string,
  depth = 0,
): Promise<readonly Pulled[]> {
  const { run, ports } = desk;
  if (run?.journal.logId === logId) return run.state.pulled ?? [];
  const log = await ports.logReader.summary(logId);
  if (!log.ok || depth > CHAIN) return [];
  const reading = readingOf(desk);
  const before = reading.known.get(logId);
  if (before?.records === log.value.records) return before.pulled;
  return lookThrough(desk, log.value, reading, depth);
}

async function lookThrough(
  desk: Desk,
  { logId, records, prevLog }: LogSummary,
  { known, failed }: Reading,
  depth: number,
): Promise<readonly Pulled[]> {
  let pulled = prevLog === undefined ? [] : await pulledInLog(desk, prevLog, depth + 1);
  const { signal } = new AbortController();
  const scanned = await desk.ports.logReader.scan(
    logId,
    ({ entry }) => {
      pulled = takenIn(pulled, entry);
      return undefined;
    },
    { signal, at: () => undefined, only: ONLY },
  );
  // What broke off is not the whole, nor is what goes on from it.
  if (scanned.ok && (prevLog === undefined || !failed.has(prevLog))) {
    known.set(logId, { records, pulled });
    failed.delete(logId);
  } else failed.set(logId, records);
  return pulled;
}

function readingOf(desk: Desk): Reading {
  const found = read.get(desk) ?? { known: new Map(), failed: new Map(), going: new Set() };
  read.set(desk, found);
  return found;
}
