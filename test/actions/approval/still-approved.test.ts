import { afterEach, expect, test } from 'vitest';
import { askApprovalAgain } from '../../../main/actions/approval/still-approved.ts';
import { copyCommand } from '../../../main/actions/copy-command.ts';
import type { Desk } from '../../../main/actions/desk.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import type { StepDetail } from '../../../main/core/playbook/model.ts';
import { alone, atApproved, AWS_STEPS } from '../../fakes/approved-bench.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function at(detail: StepDetail) {
  const bench = await atApproved(detail);
  ({ close } = bench);
  return bench;
}

const command = AWS_STEPS.find(({ kind }) => kind === 'run-command')!;
const held = { ok: false, error: { code: 'approved-otherwise' } };

const begin = (desk: Desk, { kind }: StepDetail) =>
  kind === 'cli' ? copyCommand(desk, 'act') : runStep(desk, 'act');

test.each(AWS_STEPS)('a $kind is held once a value is not what was approved', async (detail) => {
  const bench = await at(detail);
  bench.set('sshd');
  expect(await begin(bench.desk, detail)).toMatchObject(held);
  const types = bench.since().map(({ type }) => type);
  expect(types).toContain('security');
  expect(types).not.toContain('intent');
  expect(bench.copied).toEqual([]);
});

test.each(AWS_STEPS)('a $kind as it was approved is begun', async (detail) => {
  const bench = await at(detail);
  await begin(bench.desk, detail);
  const types = bench.since().map(({ type }) => type);
  expect(types).not.toContain('security');
  expect(types).toContain(detail.kind === 'cli' ? 'cmd.copy' : 'intent');
});

test('a value that comes in while the question stands holds it too', async () => {
  const bench = await at(command);
  bench.asking.reading = () => bench.set('sshd');
  expect(await runStep(bench.desk, 'act')).toMatchObject(held);
});

test('asked for anew, it is let through as it is now, and the run goes on where it was held', async () => {
  const bench = await at(command);
  bench.set('sshd');
  await runStep(bench.desk, 'act');
  expect(await askApprovalAgain(bench.desk, 'act')).toMatchObject({ ok: true });
  expect(bench.run.state.current).toBe('agree');
  await alone(bench.desk);
  expect(bench.run.state.current).toBe('act');
  expect(await runStep(bench.desk, 'act')).toMatchObject({ ok: true });
});
