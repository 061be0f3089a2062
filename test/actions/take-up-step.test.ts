import { expect, test } from 'vitest';
import { closeRun } from '../../main/actions/close-run.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { confirmStep, skipStep } from '../../main/actions/step-by-person.ts';
import { takeUpStep } from '../../main/actions/take-up-step.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

async function afterOneSkipped(): Promise<DeskBench> {
  const bench = deskBench([pinned('PB-T', [section('s', [step('one'), step('two')])])]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await skipStep(bench.desk, 'one', 'blocked', 'nobody answers');
  return bench;
}
const confirm = ({ desk }: DeskBench, path: string) =>
  confirmStep(desk, { path, asExpected: true });

test('only at the end, and only what was skipped', async () => {
  const bench = await afterOneSkipped();
  const { desk } = bench;
  expect(await takeUpStep(desk, 'one')).toMatchObject({ error: { code: 'step-not-ready' } });
  await confirm(bench, 'two');
  expect(await takeUpStep(desk, 'two')).toMatchObject({ error: { code: 'step-not-ready' } });
  expect(await takeUpStep(desk, 'no')).toMatchObject({ error: { code: 'no-such-step' } });
  expect(desk.run!.state.current).toBe('two');
  Object.assign(desk.run!, { closing: true });
  expect(await takeUpStep(desk, 'one')).toMatchObject({ error: { code: 'busy' } });
});

test('the run goes on from it, and has its end behind what follows', async () => {
  const bench = await afterOneSkipped();
  const { desk } = bench;
  await confirm(bench, 'two');
  expect(await takeUpStep(desk, 'one')).toMatchObject({ ok: true });
  expect(desk.run!.state).toMatchObject({ current: 'one', steps: { one: { pass: 2 } } });
  expect(await closeRun(desk, 'finished')).toMatchObject({ error: { code: 'step-not-ready' } });
  await confirm(bench, 'one');
  await confirm(bench, 'two');
  expect(await closeRun(desk, 'finished')).toMatchObject({ ok: true });
  expect(await takeUpStep(desk, 'one')).toMatchObject({ error: { code: 'no-run' } });
});
