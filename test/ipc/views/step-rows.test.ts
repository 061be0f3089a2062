import { expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { pullInSection } from '../../../main/actions/pull-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { sectionsOf } from '../../../main/ipc/views/step-rows.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

test('a section taken into the middle of another stands there, and the other goes on behind it', async () => {
  const own = section('own', [step('one'), step('two')]);
  const { desk } = deskBench([
    pinned('PB-T', [own]),
    pinned('PB-U', [section('more', [step('three')])]),
  ]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await pullInSection(desk, {
    path: 'one',
    playbook: 'PB-U',
    section: 'more',
    reason: 'it spread',
  });
  const shown = desk.run ? sectionsOf(desk.run) : [];
  expect(shown.map(({ rows }) => rows.map(({ number }) => number))).toEqual([[1], [2], [3]]);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(3);
});

test('no step is the present one once the log is closed', async () => {
  const { desk } = deskBench([pinned('PB-T', [section('own', [step('one'), step('two')])])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const now = () => (desk.run ? sectionsOf(desk.run)[0]?.rows.map(({ current }) => current) : []);
  expect(now()).toEqual([true, false]);
  await closeRun(desk, 'abandoned', 'over');
  expect(now()).toEqual([false, false]);
});
