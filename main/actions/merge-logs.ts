import { LogColumns, mergedOrder } from '../core/export/merged-order.ts';
import { ClockNotes, clocksOf } from '../core/export/skew.ts';
import type { LogSummary } from '../core/ports/journal.ts';
import type { LogReader } from '../core/ports/log-reader.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { cancelJob, runAnswered, type Progress } from './jobs.ts';
import { summariesOf } from './log-chain.ts';
import type { MergedSource } from '../core/export/merged-source.ts';
import type { MergedLog, MergedPart } from './merged-log.ts';
import { readerFailure } from './reader-failure.ts';
import { importedLogs } from './take-log-in.ts';

/**
 * Puts a log and imported ones into one order, as a job: each log is read once, what is kept are
 * places. The list is the desk's until the next one is made; what is written later is not in it.
 */
export async function mergeLogs(
  desk: Desk,
  logId: string,
  others: readonly string[],
): Promise<Result<MergedLog, Failure>> {
  const offered = await importedLogs(desk, logId);
  if (!offered.ok) return offered;
  const unknown = others.find((id) => !offered.value.some((one) => one.logId === id));
  if (unknown !== undefined) return err({ code: 'no-such-log', params: { log: unknown } });
  const readers = [
    { newest: logId, reader: desk.ports.logReader },
    ...others.map((newest) => ({ newest, reader: desk.ports.importedReader(newest) })),
  ];
  const chains: Chain[] = [];
  for (const { newest, reader } of readers) {
    const chain = await summariesOf(reader, newest);
    if (!chain.ok) return chain;
    chains.push({ newest, reader, logs: chain.value });
  }
  const ids = chains.flatMap(({ logs }) => logs.map((log) => log.logId));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return err({ code: 'merge-same-log', params: { log: twice } });

  for (const { id, kind, unit } of desk.jobs.values()) {
    if (kind === 'merge' && unit === 'records') cancelJob(desk, id);
  }
  const about = { kind: 'merge', subject: logId, unit: 'records' } as const;
  const merged = await runAnswered(desk, about, (progress) => merge(desk, chains, progress));
  if (merged.ok) desk.merged = merged.value;
  return merged;
}

interface Chain {
  readonly newest: string;
  readonly reader: LogReader;
  /** Oldest first. */
  readonly logs: readonly LogSummary[];
}

async function merge(
  desk: Desk,
  chains: readonly Chain[],
  progress: Progress,
): Promise<Result<MergedLog, Failure>> {
  const people = new Map<string, number>();
  const read: { readonly chain: Chain; readonly logs: readonly ReadLog[] }[] = [];
  const expected = chains
    .flatMap(({ logs }) => logs)
    .reduce((sum, { records }) => sum + records, 0);
  let passed = 0;
  for (const chain of chains) {
    const logs: ReadLog[] = [];
    for (const summary of chain.logs) {
      const before = passed;
      const log = await readLog(chain.reader, summary, people, {
        signal: progress.signal,
        at: (done) => progress.at(before + done, Math.max(expected, before + done)),
      });
      if (!log.ok) return log;
      passed += log.value.passed;
      logs.push(log.value);
    }
    read.push({ chain, logs });
  }
  const { clocks, skews } = clocksOf(
    read.map(({ chain, logs }) => ({
      logId: chain.newest,
      person: personOf(logs),
      logs: logs.map(({ summary, notes }) => ({ logId: summary.logId, notes })),
    })),
  );
  const parts: MergedPart[] = [];
  const ordered = read.map(({ chain, logs }, source) =>
    logs.map(({ summary, columns }) => {
      const { logId } = summary;
      parts.push({ logId, source, reader: chain.reader, summary });
      const clock = clocks.get(logId) ?? { skewMs: 0, unsureMs: 0, jumps: [] };
      return { log: parts.length - 1, columns, clock };
    }),
  );
  const placing = mergedOrder(ordered);
  for (let step = placing.next(); ; step = placing.next()) {
    if (progress.signal.aborted) return err({ code: 'cancelled' });
    if (step.done === true) {
      const sources = read.map(({ chain, logs }, index) =>
        sourceOf(chain, logs, skews[index] ?? { skewMs: 0, known: false }),
      );
      return ok({
        id: desk.ports.random.uuid(),
        sources,
        parts,
        people: [...people.keys()],
        order: step.value,
        found: new Map(),
      });
    }
    await desk.ports.timer.sleep(0);
  }
}

interface ReadLog {
  readonly summary: LogSummary;
  readonly columns: LogColumns;
  readonly notes: ClockNotes;
  readonly person: string;
  readonly device: string;
  readonly passed: number;
}

async function readLog(
  reader: LogReader,
  summary: LogSummary,
  people: Map<string, number>,
  progress: Pick<Progress, 'signal'> & { at(done: number): void },
): Promise<Result<ReadLog, Failure>> {
  const columns = new LogColumns();
  const notes = new ClockNotes();
  let person = '';
  let device = '';
  const passed = await reader.scan(
    summary.logId,
    ({ at: seq, entry, who }) => {
      const at = Date.parse(entry.ts);
      if (Number.isNaN(at)) return true;
      if (person === '') person = who;
      if (entry.type === 'log.open') ({ device } = entry.data);
      const known = people.get(who) ?? people.size;
      people.set(who, known);
      columns.add(seq, at, known);
      notes.add({ entry, at });
      return true;
    },
    progress,
  );
  if (!passed.ok) return err(readerFailure(passed.error, summary.logId));
  return ok({ summary, columns, notes, person, device, passed: passed.value });
}

function personOf(logs: readonly ReadLog[]): string {
  return logs.find(({ person }) => person !== '')?.person ?? '';
}

function sourceOf(
  { newest }: Chain,
  logs: readonly ReadLog[],
  { skewMs, known }: { readonly skewMs: number; readonly known: boolean },
): MergedSource {
  const records = logs.reduce((sum, { columns }) => sum + columns.count, 0);
  return {
    logId: newest,
    person: personOf(logs),
    device: logs.find(({ device }) => device !== '')?.device ?? '',
    records,
    unread: logs.reduce((sum, { passed }) => sum + passed, 0) - records,
    skewMs,
    known,
    jumps: logs.reduce((sum, { notes }) => sum + notes.jumps.length, 0),
  };
}
