import { afterEach, expect, it } from 'vitest';
import { runAutomation } from '../../../main/actions/automation/run.ts';
import { runStep } from '../../../main/actions/run-step.ts';
import { atAutomation, WEB_7 } from '../../fakes/automation-bench.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

it('the dry run goes first, its result is read, then the real one cuts the server off', async () => {
  const bench = await atAutomation();
  ({ close } = bench);
  const { desk, run, readBacks } = bench;
  expect(await runStep(desk, 'act')).toMatchObject({ ok: true });
  await bench.settled();
  expect(readBacks.at(-1)).toMatchObject({
    risk: 'read',
    document: { name: expect.stringContaining('Contain') as string },
  });
  expect(readBacks.at(-1)?.parameters).toContainEqual({ name: 'DryRun', value: 'true' });
  expect(run.state.steps['act']?.status).toBe('started');
  const dry = bench.view();
  expect(dry).toMatchObject({ dryRun: 'ok', next: 'real', execution: { dryRun: true, ok: true } });
  expect(dry.execution?.steps.at(-1)?.output).toContain(`${WEB_7}: its security groups would`);

  expect(await runStep(desk, 'act')).toMatchObject({ ok: true });
  await bench.settled();
  expect(readBacks.at(-1)?.parameters).toContainEqual({ name: 'DryRun', value: 'false' });
  expect(readBacks.at(-1)).not.toHaveProperty('type');
  expect(run.state.steps['act']?.status).toBe('done');
  expect(bench.intents().map(({ intent }) => intent.dryRun)).toEqual([true, undefined]);
  const { calls } = bench.range();
  expect(calls.filter(({ action }) => action === 'ssm:StartAutomationExecution')).toHaveLength(2);
});

it('a real run with no good dry run before it needs a reason, which is kept', async () => {
  const bench = await atAutomation();
  ({ close } = bench);
  const { desk, run, readBacks, said } = bench;
  expect(await runAutomation(desk, 'act', 'real')).toMatchObject({
    error: { code: 'reason-required' },
  });
  expect(bench.intents()).toEqual([]);
  expect(readBacks.at(-1)).toMatchObject({ type: { what: 'reason' } });
  said.typed = 'the attacker is deleting data now';
  expect(await runAutomation(desk, 'act', 'real')).toMatchObject({ ok: true });
  await bench.settled();
  expect(run.state.steps['act']?.status).toBe('done');
  expect(run.state.notes.map(({ text }) => ('text' in text ? text.text : ''))).toContain(
    said.typed,
  );
});

it.each(['true', 'True', '${only_look}'])(
  'a playbook that asks for the dry run alone, with %s, is done with it',
  async (DryRun) => {
    const parameters = { InstanceId: [WEB_7], Action: ['Contain'], DryRun: [DryRun] };
    const bench = await atAutomation({ parameters });
    ({ close } = bench);
    Object.assign(bench.run.state.vars, { only_look: 'true' });
    expect(await runAutomation(bench.desk, 'act', 'real')).toMatchObject({ ok: true });
    await bench.settled();
    expect(bench.readBacks.at(-1)?.parameters).toContainEqual({ name: 'DryRun', value: 'true' });
    expect(bench.run.state.steps['act']?.status).toBe('done');
  },
);

it('one that fails says why, and is not taken for a good one', async () => {
  const parameters = { InstanceId: ['i-0000000000000000f'], Action: ['Contain'] };
  const bench = await atAutomation({ parameters });
  ({ close } = bench);
  expect(await runStep(bench.desk, 'act')).toMatchObject({ ok: true });
  await bench.settled();
  expect(bench.view()).toMatchObject({
    dryRun: 'failed',
    next: 'dry-run',
    execution: { ok: false, failure: expect.stringContaining('does not exist') as string },
  });
  expect(bench.run.state.steps['act']?.status).toBe('failed');
});
