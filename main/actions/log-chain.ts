import type { Failure } from '../core/failure.ts';
import type { Entry, Payloads } from '../core/journal/payload.ts';
import type { Journals, LogSummary } from '../core/ports/journal.ts';
import type { LogReader } from '../core/ports/log-reader.ts';
import { err, ok, type Result } from '../core/result.ts';
import { apply } from '../core/run/fold.ts';
import type { RunState } from '../core/run/state.ts';
import { readerFailure } from './reader-failure.ts';

/** No chain of crashes is longer; one that leads back to itself ends here. */
const LONGEST_CHAIN = 100;

/** All entries of a run over the logs it was in: each crash opened a new one that names the last. */
export async function readChain(
  journals: Journals,
  logId: string,
): Promise<Result<readonly Entry[], Failure>> {
  const parts: (readonly Entry[])[] = [];
  const seen = new Set<string>();
  let next: string | undefined = logId;
  while (next !== undefined && !seen.has(next) && parts.length < LONGEST_CHAIN) {
    seen.add(next);
    const read = await journals.read(next);
    if (!read.ok) {
      const code = read.error.code === 'no-such-log' ? 'no-such-log' : 'log-unreadable';
      return err({ code, params: { log: next }, raw: read.error.detail });
    }
    parts.unshift(read.value);
    next = previousOf(read.value);
  }
  return ok(parts.flat());
}

function previousOf(entries: readonly Entry[]): string | undefined {
  const open = entries[0];
  return open?.type === 'log.open' ? open.data.prevLog?.id : undefined;
}

/** A log and those it goes on from, oldest first, as far back as they can be read. */
export async function summariesOf(
  reader: Pick<LogReader, 'summary'>,
  logId: string,
): Promise<Result<readonly LogSummary[], Failure>> {
  const newest = await reader.summary(logId);
  if (!newest.ok) return err(readerFailure(newest.error, logId));
  const logs = [newest.value];
  for (let id = newest.value.prevLog; id !== undefined && logs.length < LONGEST_CHAIN;) {
    const before = await reader.summary(id);
    if (!before.ok || logs.some((log) => log.logId === before.value.logId)) break;
    logs.unshift(before.value);
    id = before.value.prevLog;
  }
  return ok(logs);
}

/** What a run's logs fold to, without holding their records. `open` is the first log's. */
export async function foldChain(
  journals: Journals,
  newest: LogSummary,
  logs: readonly LogSummary[],
): Promise<{ readonly state?: RunState; readonly open?: Payloads['log.open'] } | undefined> {
  const chain: string[] = [];
  for (let log: LogSummary | undefined = newest; log && !chain.includes(log.logId);) {
    if (chain.length === LONGEST_CHAIN) break;
    chain.unshift(log.logId);
    const prevLog: string | undefined = log.prevLog;
    if (prevLog === undefined) break;
    log = logs.find(({ logId }) => logId === prevLog);
    if (!log) return undefined;
  }
  let state: RunState | undefined;
  let open: Payloads['log.open'] | undefined;
  for (const logId of chain) {
    const read = await journals.each(logId, (entry) => {
      if (entry.type === 'log.open') open ??= entry.data;
      state = apply(state, entry);
    });
    if (!read.ok) return undefined;
  }
  return { ...(state && { state }), ...(open && { open }) };
}
