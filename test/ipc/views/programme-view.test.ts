import { expect, it } from 'vitest';
import { changePlan } from '../../../main/actions/programme/change-plan.ts';
import { findDrills } from '../../../main/actions/programme/gather.ts';
import { programmeHandlers } from '../../../main/ipc/handlers/programme.ts';
import { dueView } from '../../../main/ipc/views/programme-view.ts';
import type { Shown } from '../../../main/ipc/views/shown.ts';
import { drillOnce, programmeBench } from '../../fakes/programme.ts';

const DAY = 86_400_000;

async function opened() {
  const { desk, bench } = programmeBench();
  desk.ports.settings.write({ person: 'sato' });
  const [kit, library] = [{ kit: await desk.ports.kit() }, await desk.ports.library()];
  const due = () => dueView(desk, { kit, library, at: bench.now } as unknown as Shown);
  return { desk, bench, due };
}

it('tells what was never drilled apart from what is due', async () => {
  const { due } = await opened();
  expect(due()).toMatchObject({ count: 0, overdue: 0, never: 1, first: { playbook: 'PB-01' } });
});

it('is made anew after a drill, a change of the plan, and another day; not otherwise', async () => {
  const { desk, bench, due } = await opened();
  const before = due();
  expect(due()).toBe(before);
  await drillOnce(desk);
  await findDrills(desk);
  expect(due()).toBeUndefined();
  bench.now += 85 * DAY;
  expect(due()).toMatchObject({ count: 1, overdue: 0, never: 0 });
  bench.now += 10 * DAY;
  expect(due()).toMatchObject({ count: 1, overdue: 1 });
  await changePlan(desk, { playbook: 'PB-01', months: 0 });
  expect(due()).toBeUndefined();
});

it('gives a run with its scenario and its person, and the rules as they were kept', async () => {
  const { desk } = await opened();
  await changePlan(desk, { playbook: 'PB-01', person: 'sato', months: 6 });
  await drillOnce(desk);
  const calls = programmeHandlers(desk);
  expect(await calls['programme.trend']({ playbook: 'PB-01' })).toMatchObject({
    value: { runs: [{ person: 'sato', scenario: 'sso-outage', how: 'rehearsal' }] },
  });
  expect(await calls['programme.open']({ counted: true })).toMatchObject({
    value: { rules: [{ playbook: 'PB-01', person: 'sato', months: 6 }] },
  });
});
