import { expect, test } from 'vitest';
import { rolesOfRun, secondsLeft } from '../../main/actions/roles-of-run.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { confirmStep } from '../../main/actions/step-by-person.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const why = { en: 'W', ja: 'W' };
const need = (id: string, role: string) => ({ id, role, why, actions: [] });

test('each role of the kit once, in the order it is asked for, and none the kit lacks', async () => {
  const inner = pinned('PB-B', [section('s', [step('b')])], {
    roles: [need('gone', 'nobody'), need('act', 'responder')],
  });
  const outer = pinned(
    'PB-T',
    [
      section('s', [
        step('a', { usualSeconds: 60 }),
        step('sub', { kind: 'playbook', playbook: 'PB-B' }),
      ]),
    ],
    { roles: [need('also', 'responder')] },
  );
  const { desk } = deskBench([outer, inner]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const run = desk.run!;
  expect(rolesOfRun(run).map(({ role, need: { id } }) => [role.id, id])).toEqual([
    ['responder', 'also'],
  ]);
  expect(secondsLeft(run)).toBe(90);
  await confirmStep(desk, { path: 'a', asExpected: true });
  expect(secondsLeft(run)).toBe(30);
});
