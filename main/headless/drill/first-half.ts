import { addNote } from '../../actions/add-note.ts';
import { startRun } from '../../actions/start-run.ts';
import { beginDesk, type DrillRun } from './begin.ts';
import { failureLine } from './failure-line.ts';
import { respond } from './responder.ts';

/**
 * The drill up to a command that is with AWS. Then this process tells its parent and waits: the
 * parent kills it, as a laptop that dies would.
 */
const drill = JSON.parse(process.argv[2] ?? '{}') as DrillRun;
const { desk, say } = beginDesk(drill);
const library = await desk.ports.library();
const playbook = library.scenarios.find(({ id }) => id === drill.scenario)?.playbook ?? '';
const started = await startRun(desk, { playbook, mode: 'drill', scenario: drill.scenario });
if (!started.ok) stop(failureLine(started.error));
await addNote(desk, {
  kind: 'note',
  text: drill.lang === 'ja' ? 'SSO が応答しません。' : 'Single sign-on does not answer.',
  openedAt: desk.ports.clock.now(),
});
const walked = await respond({
  desk,
  say,
  onSent: () => {
    process.send?.({ sent: desk.run?.journal.logId });
    return new Promise(() => undefined);
  },
});
stop(walked.ok ? 'the playbook ended without sending a command' : failureLine(walked.error));

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
