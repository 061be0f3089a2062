import { addNote } from '../../actions/add-note.ts';
import { startRun } from '../../actions/start-run.ts';
import { beginDesk } from '../drill/begin.ts';

/** Starts a drill in the folder given and ends at once, as a laptop that dies: a run to resume. */
const { desk } = beginDesk({
  root: process.argv[2] ?? '',
  scenario: 'sso-outage',
  lang: 'en',
  speed: 1,
  since: Date.now(),
});
const started = await startRun(desk, { playbook: 'PB-01', mode: 'drill', scenario: 'sso-outage' });
if (!started.ok) throw new Error(started.error.code);
const now = desk.ports.clock.now();
const noted = await addNote(desk, { kind: 'note', text: 'Left here.', openedAt: now });
process.exit(noted.ok ? 0 : 1);
