import type { Failure } from '../core/failure.ts';
import type { VerifyReport } from '../core/ports/log-files.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { runAnswered } from './jobs.ts';
import { summariesOf } from './log-chain.ts';
import { lockedCopies, type LockedCopy } from './uploads/locked-copies.ts';

/** As the verifier calls a checkpoint it was given from outside. */
const KEPT_ELSEWHERE = 'trusted checkpoint';

/** Checks a log in full, with those it goes on from: minutes for the longest, so it can be watched and stopped. */
export async function verifyLog(desk: Desk, logId: string): Promise<Result<VerifyReport, Failure>> {
  const about = { kind: 'verify', subject: logId, unit: 'records' } as const;
  return runAnswered(desk, about, async ({ signal, at }): Promise<Checked> => {
    const total = await recordsOf(desk, logId);
    at(0, total);
    const copies = lockedCopies(desk, logId);
    const report = await desk.ports.logFiles.verify(
      logId,
      { signal, at: (records) => at(records, Math.max(total, records)) },
      copies.map(({ note }) => note),
    );
    if (report.ok) return ok(byPlace(report.value, copies));
    const { code, detail } = report.error;
    return err({ code, params: { log: logId }, raw: detail });
  });
}

/** Of a checkpoint kept elsewhere a person wants to know where. This computer trusts no others. */
function byPlace(report: VerifyReport, copies: readonly LockedCopy[]): VerifyReport {
  const places = copies
    .filter(({ size }) => size === report.anchoredUpTo)
    .map(({ place }) => `${place} (Object Lock)`);
  const by = report.by.flatMap((one) => (one === KEPT_ELSEWHERE ? places : [one]));
  return { ...report, by };
}

type Checked = Result<VerifyReport, Failure>;

/** The short code of a log: of the open one as it stands, of another after checking it. */
export async function shortCodeOf(desk: Desk, logId: string): Promise<Result<string, Failure>> {
  if (desk.run?.journal.logId === logId) return ok(desk.run.journal.head().shortCode);
  const report = await verifyLog(desk, logId);
  return report.ok ? ok(report.value.shortCode) : report;
}

/** Records of the log and of those it goes on from, as far as their ends tell. */
async function recordsOf(desk: Desk, logId: string): Promise<number> {
  const logs = await summariesOf(desk.ports.logReader, logId);
  return logs.ok ? logs.value.reduce((sum, { records }) => sum + records, 0) : 0;
}
