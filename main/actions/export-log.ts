import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { record } from './record.ts';

/** Asks where, writes the bundle, and, while the run is open, puts the export in its log. */
export async function exportLog(
  desk: Desk,
  logId: string,
): Promise<Result<{ readonly folder: string }, Failure>> {
  const { ports, run } = desk;
  const summary = (await ports.journals.list()).find((log) => log.logId === logId);
  if (!summary) return err({ code: 'no-such-log', params: { log: logId } });
  const name = `breakglass-${summary.mode}-${summary.openedAt.slice(0, 10)}-${logId.slice(0, 8)}`;
  const into = await ports.desktop.chooseFolder(name, summary.mode);
  if (into === undefined) return ok({ folder: '' });
  if (run?.journal.logId === logId && run.state.phase === 'going') {
    const recorded = await record(desk, run, {
      type: 'export',
      run: run.state.run,
      data: { records: run.journal.head().size, to: { text: into } },
    });
    if (!recorded.ok) return recorded;
    await run.journal.checkpoint();
  }
  const exported = await ports.logFiles.export(logId, into);
  if (exported.ok) return exported;
  return err({ code: exported.error.code, raw: exported.error.detail });
}
