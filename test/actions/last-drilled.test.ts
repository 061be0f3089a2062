import { expect, it } from 'vitest';
import { closeRun } from '../../main/actions/close-run.ts';
import { createDesk } from '../../main/actions/desk.ts';
import { findDrilled } from '../../main/actions/last-drilled.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const bench = () => deskBench([pinned('PB-T', [section('s', [step('one')])])]);

it('an incident, and a drill that is still open, count for nothing', async () => {
  const { desk } = bench();
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await findDrilled(desk);
  expect(desk.lastDrilled.size).toBe(0);
  const other = bench().desk;
  await startRun(other, { playbook: 'PB-T', mode: 'incident' });
  expect(await closeRun(other, 'abandoned', 'over')).toMatchObject({ ok: true });
  expect(other.lastDrilled.size).toBe(0);
  await findDrilled(other);
  expect(other.lastDrilled.size).toBe(0);
});

it('a drill counts as soon as it ends, and is found again after a restart', async () => {
  const { desk, now } = bench();
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  expect(await closeRun(desk, 'abandoned', 'over')).toMatchObject({ ok: true });
  expect([...desk.lastDrilled]).toEqual([['PB-T', now]]);
  const again = createDesk(desk.ports);
  await findDrilled(again);
  expect([...again.lastDrilled.keys()]).toEqual(['PB-T']);
});
