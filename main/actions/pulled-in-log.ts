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
  readonly going: Map<string, Promise<readonly Pulled[]>>;
}

/** A log only ever grows: what was read of one holds until there is more of it. */
const read = new WeakMap<Desk, Reading>();

/** Sections of other playbooks that a log's run took in, as far as they are known. */
export interface PulledSoFar {
  readonly pulled: readonly Pulled[];
  /** False while a long log is still looked through: the view changes when it was. */
  readonly whole: boolean;
}

/** At once: a long log is looked through meanwhile, so that its steps bear the run's numbers then. */
export async function pulledSoFar(desk: Desk, logId: string): Promise<PulledSoFar> {
  const { run, ports } = desk;
  if (run?.journal.logId === logId) return { pulled: run.state.pulled ?? [], whole: true };
  const log = await ports.logReader.summary(logId);
  if (!log.ok || log.value.records <= MOST) {
    return { pulled: await pulledInLog(desk, logId), whole: true };
  }
  const { known, going } = readingOf(desk);
  const before = known.get(logId);
  if (before?.records === log.value.records) return { pulled: before.pulled, whole: true };
  if (!going.has(logId)) {
    const all = pulledInLog(desk, logId);
    going.set(logId, all);
    void all.finally(() => {
      going.delete(logId);
      ports.changed();
    });
  }
  return { pulled: before?.pulled ?? [], whole: false };
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
  const { known } = readingOf(desk);
  const before = known.get(logId);
  if (before?.records === log.value.records) return before.pulled;
  return lookThrough(desk, log.value, known, depth);
}

async function lookThrough(
  desk: Desk,
  { logId, records, prevLog }: LogSummary,
  known: Map<string, Known>,
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
  // What broke off is not the whole: it is read again when it is asked for again.
  if (scanned.ok) known.set(logId, { records, pulled });
  return pulled;
}

function readingOf(desk: Desk): Reading {
  const found = read.get(desk) ?? { known: new Map(), going: new Map() };
  read.set(desk, found);
  return found;
}
