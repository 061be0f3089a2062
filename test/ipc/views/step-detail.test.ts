import { expect, test } from 'vitest';
import { joinDrill, pauseDrill } from '../../../main/actions/drill/facilitate.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { pausedView } from '../../../main/ipc/views/paused-view.ts';
import { stepDetail } from '../../../main/ipc/views/step-detail.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

test('a wait behind a pause is no longer than the others, by the drill’s clock', async () => {
  const { desk } = deskBench([
    pinned('PB-T', [section('s', [step('one'), step('two', { kind: 'wait', seconds: 300 })])]),
  ]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const run = desk.run!;
  await joinDrill(desk, 'Mori');
  const left = () => {
    const detail = stepDetail(desk, run, run.plan.steps[1]!);
    const { paused } = pausedView(desk, run);
    const now = (paused?.since ?? desk.ports.clock.now()) - (paused?.behindMs ?? 0);
    return detail.kind === 'wait' ? detail.endsAt - now : 0;
  };
  const before = left();
  await pauseDrill(desk, true);
  await desk.ports.timer.sleep(600_000);
  expect(left()).toBeGreaterThan(before - 1_000);
  await pauseDrill(desk, false);
  expect(left()).toBeGreaterThan(before - 1_000);
  expect(left()).toBeLessThanOrEqual(before);
});

test('a wait under way ends at the same moment of the drill’s clock after a pause', async () => {
  const list = section('s', [step('rest', { kind: 'wait', seconds: 120 })]);
  const { desk } = deskBench([pinned('PB-T', [list])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await joinDrill(desk, 'Mori');
  const run = desk.run!;
  const ends = () => stepDetail(desk, run, run.plan.steps[0]!);
  const end = { kind: 'wait', endsAt: Date.parse(run.state.startedAt) + 120_000 };
  expect(ends()).toMatchObject(end);
  await pauseDrill(desk, true);
  await desk.ports.timer.sleep(60_000);
  await pauseDrill(desk, false);
  expect(ends()).toMatchObject(end);
});
