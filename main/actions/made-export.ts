import type { Failure } from '../core/failure.ts';
import type { VerifyReport } from '../core/ports/log-files.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';

/** Where a finished export is, by the job that wrote it: the window never names a path. */
function folderOf(desk: Desk, job: string): string | undefined {
  const found = desk.jobs.get(job);
  const wrote = found?.kind === 'export' || found?.kind === 'proof';
  return wrote && found.state === 'done' ? found.result : undefined;
}

/** Shows a finished export in the system's file manager. */
export function showExport(desk: Desk, job: string): Result<null, Failure> {
  const folder = folderOf(desk, job);
  if (folder === undefined) return err({ code: 'no-such-log' });
  desk.ports.desktop.showFolder(folder);
  return ok(null);
}

/** Verifies a finished export again, as it lies there now. */
export async function checkExport(desk: Desk, job: string): Promise<Result<VerifyReport, Failure>> {
  const folder = folderOf(desk, job);
  if (folder === undefined) return err({ code: 'no-such-log' });
  const report = await desk.ports.logFiles.verifyExport(folder);
  return report.ok ? report : err({ code: report.error.code, raw: report.error.detail });
}
