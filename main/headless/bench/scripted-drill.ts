import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../drill/walk.ts';
import { compared, limited, timed, type Measure } from './measured.ts';
import { project, withScratch } from './scratch.ts';

const LONGEST_S = 20;
/** The first scenario there was, and the plainest: what walking costs where nothing happens. */
const PLAIN = 'sso-outage';

/** Every scenario walked by its scripted responder: the longest against its limit, and the plain one. */
export const measure: Measure = () =>
  withScratch(async (root) => {
    const seconds = new Map<string, number>();
    for (const scenario of scenarios()) {
      const took = await timed(async () => {
        const since = Date.now();
        const walked = await walk({ root: join(root, scenario), scenario, since });
        if (!walked.ok) throw new Error(`${scenario}: ${JSON.stringify(walked.error)}`);
      });
      seconds.set(scenario, took / 1000);
    }
    const [name, value] = [...seconds].reduce((most, one) => (one[1] > most[1] ? one : most));
    const unit = 's';
    return [
      limited({
        id: 'scripted-drill',
        unit,
        value,
        limit: LONGEST_S,
        what: `the largest, ${name}`,
      }),
      compared({
        ...{ id: 'scripted-drill-ratio', unit, value, goal: 6 },
        ...{ than: `the plainest, ${PLAIN}`, other: seconds.get(PLAIN) ?? Number.NaN },
      }),
    ];
  });

function scenarios(): readonly string[] {
  return readdirSync(join(project, 'playbooks', 'scenarios'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''));
}
