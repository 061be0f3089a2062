import { createJournals } from '../../adapters/disk/journals.ts';
import { createNodeClock } from '../../adapters/system/clock.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeRandom } from '../../adapters/system/random.ts';
import { createNodeSignatures } from '../../adapters/system/signatures.ts';
import { timesIn } from '../../core/export/times.ts';
import type { Journals } from '../../core/ports/journal.ts';
import { boardOf, dueOf } from '../../core/programme/board.ts';
import { briefsOf } from '../../core/programme/briefs.ts';
import { rosterOf } from '../../core/programme/roster.ts';
import { NO_RULES } from '../../core/programme/schedule.ts';
import { compared, median, timed, type Measure } from './measured.ts';
import { withScratch } from './scratch.ts';

const LOGS = 500;
const TURNS = 7;
const PEOPLE = 8;
const PLAYBOOKS = Array.from({ length: 21 }, (_, index) => `PB-${String(index).padStart(2, '0')}`);
/** What the programme may add to the look at the logs that the first screen needs without it. */
const GOAL = 1.25;

/** The first screen with what is due, beside the same look at 500 logs without it. */
export const measure: Measure = () =>
  withScratch(async (root) => {
    const clock = createNodeClock();
    const journals = createJournals({
      ...{ root, clock, hash: createNodeHash(), random: createNodeRandom() },
      ...{ signatures: createNodeSignatures(), app: 'breakglass/bench', device: 'bench' },
    });
    for (let index = 0; index < LOGS; index += 1) await writeDrill(journals, index);
    const times = timesIn('Asia/Tokyo');
    const joint: number[] = [];
    const without: number[] = [];
    let due = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      without.push(await timed(() => journals.list()));
      joint.push(
        await timed(async () => {
          const briefs = briefsOf(await journals.list());
          const roster = rosterOf(
            undefined,
            briefs.map(({ person }) => person),
          );
          const input = { roster, briefs, times, now: clock.now(), schedule: NO_RULES };
          const board = boardOf({ ...input, playbooks: PLAYBOOKS, usual: PLAYBOOKS });
          due = dueOf(board).length + board.cells.filter(({ times: done }) => done > 0).length;
        }),
      );
    }
    if (due !== Math.min(LOGS, PEOPLE * PLAYBOOKS.length))
      throw new Error(`counted ${String(due)}`);
    const than = `looking at the same ${String(LOGS)} logs without it`;
    const [value, other] = [median(joint), median(without)];
    return [compared({ id: 'programme-due', unit: 'ms', value, than, other, goal: GOAL })];
  });

async function writeDrill(journals: Journals, index: number): Promise<void> {
  const opened = await journals.open({ mode: 'drill', clockSpeed: 1, scenario: 'bench' });
  if (!opened.ok) throw new Error(opened.error.detail);
  const id = PLAYBOOKS[index % PLAYBOOKS.length] ?? '';
  const run = `run-${String(index)}`;
  const playbook = { id, version: '1.0', sha256: 'ab'.repeat(32) };
  const person = `person-${String(index % PEOPLE)}`;
  await opened.value.append({
    ...{ type: 'run.start', run },
    data: { run, playbook, includes: [], person, lang: 'en' },
  });
  const closed = await opened.value.close('finished');
  if (!closed.ok) throw new Error(closed.error.detail);
}
