import { expect, test } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import { jumpTo } from '../../../main/actions/deviate.ts';
import { pullInSection } from '../../../main/actions/pull-in.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
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

test('steps jumped over say so, from where to where, until they are begun', async () => {
  const ids = ['one', 'two', 'three', 'four'];
  const { desk } = deskBench([
    pinned('PB-T', [
      section(
        'own',
        ids.map((id) => step(id, id === 'two' ? { when: "way == 'left'" } : {})),
      ),
    ]),
  ]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const rows = () =>
    (desk.run ? sectionsOf(desk.run)[0]?.rows : [])?.map(({ state, jump }) => [state, jump]);
  const todo = ['todo', undefined];
  const over = ['jumped', { from: 1, to: 4 }];
  const reason = 'it is late';
  expect(await jumpTo(desk, 'one', { to: 'four', reason })).toMatchObject({ ok: true });
  expect(rows()).toEqual([['started', undefined], over, over, ['started', undefined]]);
  expect(await jumpTo(desk, 'four', { to: 'two', reason })).toMatchObject({ ok: true });
  expect(rows()?.slice(1, 3)).toEqual([['started', undefined], todo]);
});

test('a step a condition passes over does not apply, and was not jumped over', async () => {
  const steps = [step('one'), step('two', { when: "way == 'left'" }), step('three')];
  const { desk } = deskBench([pinned('PB-T', [section('own', steps)])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  Object.assign(desk.run!.state, { vars: { way: 'right' } });
  expect(await confirmStep(desk, { path: 'one', asExpected: true })).toMatchObject({ ok: true });
  expect(sectionsOf(desk.run!)[0]?.rows.map(({ state }) => state)).toEqual([
    'done',
    'not-applicable',
    'started',
  ]);
});
