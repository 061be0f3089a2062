import type { Failure } from '../core/failure.ts';
import type {
  ExportChoice,
  ExportError,
  ExportMade,
  ExportPlan,
  ExportWatch,
} from '../core/ports/log-export.ts';
import type { LogSummary } from '../core/ports/journal.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Desk } from './desk.ts';
import { runJob } from './jobs.ts';
import { record } from './record.ts';
import { afterOf } from './debrief/after.ts';
import { toldOf } from './drill/untold.ts';

export interface Exported extends ExportMade {
  /** The job that wrote it: by it the folder is shown and checked again. */
  readonly job: string;
}

/** Asks where an export shall go, and looks up what it needs there. Undefined: the person went back. */
export async function chooseExportPlace(
  desk: Desk,
  logId: string,
  choice: ExportChoice = {},
): Promise<Result<(ExportPlan & { readonly folder: string }) | undefined, Failure>> {
  const summary = await summaryOf(desk, logId);
  if (!summary) return err({ code: 'no-such-log', params: { log: logId } });
  const name = `breakglass-${summary.mode}-${summary.openedAt.slice(0, 10)}-${logId.slice(0, 8)}`;
  const folder = await desk.ports.desktop.chooseFolder(name, summary.mode);
  if (folder === undefined) return ok(undefined);
  const plan = await desk.ports.logFiles.planExport(logId, folder, choice);
  if (!plan.ok) return err(toFailure(plan.error));
  desk.exportPlace = { logId, folder };
  return ok({ ...plan.value, folder });
}

/**
 * Writes the bundle as a job, to the place that was chosen, or asks for one. While the run is open
 * the export is put into its log first, with how many texts are left out.
 */
export async function exportLog(
  desk: Desk,
  logId: string,
  choice: ExportChoice = {},
): Promise<Result<Exported | undefined, Failure>> {
  const { ports } = desk;
  if (desk.exportPlace?.logId !== logId) {
    const chosen = await chooseExportPlace(desk, logId, choice);
    if (!chosen.ok) return chosen;
  }
  if (desk.exportPlace?.logId !== logId) return ok(undefined);
  const into = desk.exportPlace.folder;
  const plan = await ports.logFiles.planExport(logId, into, choice);
  if (!plan.ok) return err(toFailure(plan.error));
  const noted = await noteExport(desk, logId, into, plan.value.withheld);
  if (!noted.ok) return noted;
  const afterDrill = await afterOf(desk, logId);
  const chosen = afterDrill ? { ...choice, afterDrill } : choice;
  const told: ExportWatch['told'] = (log, entry) => toldOf(desk, log, entry);
  let job = '';
  const made = await runJob(
    desk,
    { kind: choice.records ? 'proof' : 'export', subject: logId, unit: 'bytes' },
    async ({ signal, at, id }) => {
      job = id;
      const written = await ports.logFiles.export(logId, into, chosen, { signal, at, told });
      return written.ok ? written : err(toFailure(written.error));
    },
    ({ folder }) => folder,
  );
  if (!made.ok) return made;
  delete desk.exportPlace;
  return ok({ ...made.value, job });
}

/** An open log tells of its own export, so that it is signed with it; a closed one takes no more. */
async function noteExport(
  desk: Desk,
  logId: string,
  into: string,
  withheld: number,
): Promise<Result<null, Failure>> {
  const { run } = desk;
  if (run?.journal.logId !== logId || run.state.phase !== 'going') return ok(null);
  const recorded = await record(desk, run, {
    type: 'export',
    run: run.state.run,
    data: {
      records: run.journal.head().size,
      to: { text: into },
      ...(withheld > 0 && { withheld }),
    },
  });
  if (!recorded.ok) return recorded;
  await run.journal.checkpoint();
  return ok(null);
}

export async function summaryOf(desk: Desk, logId: string): Promise<LogSummary | undefined> {
  return (await desk.ports.journals.list()).find((log) => log.logId === logId);
}

export function toFailure({ code, detail, params }: ExportError): Failure {
  return { code, raw: detail, ...(params && { params }) };
}
