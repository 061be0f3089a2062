import { takenIn } from '../core/run/pulled.ts';
import type { Pulled } from '../core/run/state.ts';
import type { Desk } from './desk.ts';

/** A log longer than this is shown without: no page of it waits until all of it has been read. */
const MOST = 50_000;

/** How many logs a run may have been in before this one. */
const CHAIN = 20;

interface Known {
  readonly records: number;
  readonly pulled: readonly Pulled[];
}

/** A log only ever grows: what was read of one holds until there is more of it. */
const read = new WeakMap<Desk, Map<string, Known>>();

/** Sections of other playbooks that a log's run took in, so that its steps bear the run's numbers. */
export async function pulledInLog(
  desk: Desk,
  logId: string,
  depth = 0,
): Promise<readonly Pulled[]> {
  const { run, ports } = desk;
  if (run?.journal.logId === logId) return run.state.pulled ?? [];
  const log = await ports.logReader.summary(logId);
  if (!log.ok || log.value.records > MOST || depth > CHAIN) return [];
  const { records, prevLog } = log.value;
  const known = read.get(desk) ?? new Map<string, Known>();
  read.set(desk, known);
  const before = known.get(logId);
  if (before?.records === records) return before.pulled;
  let pulled = prevLog === undefined ? [] : await pulledInLog(desk, prevLog, depth + 1);
  const { signal } = new AbortController();
  const scanned = await ports.logReader.scan(
    logId,
    ({ entry }) => {
      pulled = takenIn(pulled, entry);
      return undefined;
    },
    { signal, at: () => undefined },
  );
  // What broke off is not the whole: it is read again when it is asked for again.
  if (scanned.ok) known.set(logId, { records, pulled });
  return pulled;
}
