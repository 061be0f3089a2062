import type { Desk } from '../../actions/desk.ts';
import { beginDesk, type DrillRun } from './begin.ts';
import { closeAndExport } from './close-and-export.ts';
import { failureLine } from './failure-line.ts';
import { respond } from './responder.ts';
import { startDrill } from './start-drill.ts';
import { stopLines } from './stop-lines.ts';

/** What the first process of a drill tells the one that started it. */
export type FirstHalf =
  /** A command is with AWS: this process is to be killed. The time is the drill's. */
  | { readonly is: 'sent'; readonly now: number }
  /** The playbook sends none: it was walked to its end. */
  | { readonly is: 'finished'; readonly logId: string; readonly folder: string };

/**
 * The drill up to a command that is with AWS. Then this process tells its parent and waits: the
 * parent kills it, as a laptop that dies would.
 */
const drill = JSON.parse(process.argv[2] ?? '{}') as DrillRun;
const { desk, say } = beginDesk(drill);
const started = await startDrill(desk, drill.scenario, drill.kind);
if (!started.ok) stop(failureLine(started.error));
const walked = await respond({
  desk,
  say,
  paced: drill.step === true,
  onSent: () => {
    tell({ is: 'sent', now: desk.ports.clock.now() });
    return new Promise(() => undefined);
  },
});
if (!walked.ok) stop(stopLines(desk, walked.error));
const logId = logOf(desk);
const closed = await closeAndExport(desk);
if (!closed.ok) stop(failureLine(closed.error));
tell({ is: 'finished', logId, folder: closed.value });
process.disconnect();

function logOf({ run }: Desk): string {
  return run?.journal.logId ?? '';
}

function tell(message: FirstHalf): void {
  process.send?.(message);
}

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
