import type { Failure } from '../core/failure.ts';
import type { TrailRead } from '../core/ports/trail-files.ts';
import { TrailCollector, type Collected } from '../core/reconcile/collect.ts';
import { createLedger, type Ledger } from '../core/reconcile/ledger.ts';
import { reconcile } from '../core/reconcile/match.ts';
import {
  RECONCILIATION,
  storeReconciliation,
  type StoredReconciliation,
} from '../core/reconcile/stored.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { runAnswered, type Progress } from './jobs.ts';
import { summariesOf } from './log-chain.ts';
import { readerFailure } from './reader-failure.ts';

/** Keys given out by keys given out … : files are gone over once more for each. */
const MOST_ROUNDS = 5;

/**
 * Asks for CloudTrail files or a folder of them, puts them beside the run's logs, and keeps what
 * came of it with the newest log. False when the person changed their mind.
 */
export async function reconcileTrail(
  desk: Desk,
  logId: string,
  what: 'files' | 'folder',
): Promise<Result<boolean, Failure>> {
  const paths = await desk.ports.desktop.chooseTrail(what);
  if (paths === undefined || paths.length === 0) return ok(false);
  const about = { kind: 'reconcile', subject: logId, unit: 'bytes' } as const;
  const result = await runAnswered(desk, about, (progress) =>
    compare(desk, logId, paths, progress),
  );
  return result.ok ? ok(true) : result;
}

async function compare(
  desk: Desk,
  logId: string,
  paths: readonly string[],
  progress: Progress,
): Promise<Result<null, Failure>> {
  const own = await ledgerOf(desk, logId, progress);
  if (!own.ok) return own;
  const { ledger, logs } = own.value;
  const read = await collect(desk, ledger, paths, progress);
  if (!read.ok) return read;
  const stored = storeReconciliation(reconcile(ledger, read.value.collected), read.value.read, {
    made: new Date(desk.ports.clock.now()).toISOString(),
    logs,
  });
  const text = `${JSON.stringify(stored, undefined, 1)}\n`;
  const saved = await desk.ports.logFiles.saveBeside(logId, RECONCILIATION, text);
  return saved.ok ? ok(null) : err({ code: saved.error.code, raw: saved.error.detail });
}

/** What the run's logs, back to its first, say of calls and sessions. */
async function ledgerOf(
  desk: Desk,
  logId: string,
  progress: Progress,
): Promise<Result<{ ledger: Ledger; logs: StoredReconciliation['logs'] }, Failure>> {
  const { logReader } = desk.ports;
  const chain = await summariesOf(logReader, logId);
  if (!chain.ok) return chain;
  const logs = chain.value.map((log) => ({ id: log.logId, records: log.records }));
  const { add, ledger } = createLedger();
  const quiet = { signal: progress.signal, at: () => undefined };
  for (const { id } of logs) {
    const scanned = await logReader.scan(id, ({ entry }) => (add(entry), true), quiet);
    if (!scanned.ok) return err(readerFailure(scanned.error, id));
  }
  return ok({ ledger: ledger(), logs });
}

async function collect(
  desk: Desk,
  ledger: Ledger,
  paths: readonly string[],
  progress: Progress,
): Promise<Result<{ read: TrailRead; collected: Collected }, Failure>> {
  let children: ReadonlySet<string> = new Set();
  for (let round = 1; ; round += 1) {
    const collector = new TrailCollector(ledger, children);
    const read = await desk.ports.trailFiles.read(
      paths,
      (event, file) => collector.add(event, file),
      progress,
    );
    if (!read.ok) {
      const { code, detail } = read.error;
      return err({ code: code === 'cancelled' ? code : 'no-trail-events', raw: detail });
    }
    const more = collector.again();
    if (more.size === 0 || round >= MOST_ROUNDS) {
      return ok({ read: read.value, collected: collector.collected() });
    }
    children = new Set([...children, ...more]);
  }
}
