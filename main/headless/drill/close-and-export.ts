import { closeRun } from '../../actions/close-run.ts';
import type { Desk } from '../../actions/desk.ts';
import { exportLog } from '../../actions/export-log.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** Closes a run that is through, and exports its log. Answers the folder of the export. */
export async function closeAndExport(desk: Desk): Promise<Result<string, Failure>> {
  const { run } = desk;
  if (!run) return err({ code: 'no-run' });
  const closed = await closeRun(desk, 'finished');
  if (!closed.ok) return closed;
  const exported = await exportLog(desk, run.journal.logId);
  return exported.ok ? ok(exported.value?.folder ?? '') : exported;
}
