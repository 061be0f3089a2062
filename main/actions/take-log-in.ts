import type { Failure } from '../core/failure.ts';
import type { ImportedLog } from '../core/ports/log-export.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { summaryOf, toFailure } from './export-log.ts';
import { runJob } from './jobs.ts';

/** Logs of other laptops that may be shown with this one: of its kind, for the person to choose from. */
export async function importedLogs(
  desk: Desk,
  logId: string,
): Promise<Result<readonly ImportedLog[], Failure>> {
  const summary = await summaryOf(desk, logId);
  if (!summary) return err({ code: 'no-such-log', params: { log: logId } });
  const kept = await desk.ports.importedLogs.list();
  return ok(kept.filter(({ mode }) => mode === summary.mode));
}

/**
 * Takes in another laptop's export, chosen in main's dialog: verified first, then kept unchanged.
 * Whether it belongs to the same incident is the person's word; that it is of the same kind is not.
 */
export async function takeLogIn(
  desk: Desk,
  logId: string,
): Promise<Result<ImportedLog | undefined, Failure>> {
  const { ports } = desk;
  const summary = await summaryOf(desk, logId);
  if (!summary) return err({ code: 'no-such-log', params: { log: logId } });
  const folder = await ports.desktop.chooseExport();
  if (folder === undefined) return ok(undefined);
  return runJob(
    desk,
    { kind: 'merge', subject: logId, unit: 'bytes' },
    async ({ signal, at }): Promise<Result<ImportedLog, Failure>> => {
      const taken = await ports.importedLogs.take(folder, summary.mode, { signal, at });
      return taken.ok ? taken : err(toFailure(taken.error));
    },
  );
}
