import { describe, expect, it } from 'vitest';
import { runCommand } from '../../main/actions/run-command.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { confirmStep } from '../../main/actions/step-by-person.ts';
import type { Output } from '../../main/core/playbook/model.ts';
import { commandBench } from '../fakes/command-bench.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const account: Output = { id: 'account', type: 'account-id', from: { jsonpath: '$.Account' } };
const line = step('who', {
  kind: 'cli',
  command: 'aws sts get-caller-identity',
  outputs: [account],
});

async function atLine(): Promise<DeskBench> {
  const bench = deskBench([pinned('PB-T', [section('s', [line, step('next')])])]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'incident' });
  return bench;
}

describe('values from what a person pasted', () => {
  it('refuses a text without the value, and stays at the step', async () => {
    const { desk } = await atLine();
    const pasted = { path: 'who', asExpected: true, actual: 'An error occurred (ExpiredToken)' };
    expect(await confirmStep(desk, pasted)).toEqual({
      ok: false,
      error: { code: 'value-invalid', params: { field: 'account', why: 'format' } },
    });
    expect(desk.run?.state.current).toBe('who');
  });

  it('keeps the value for later steps', async () => {
    const { desk } = await atLine();
    const actual = '{ "Account": "444455556666" }';
    expect(await confirmStep(desk, { path: 'who', asExpected: true, actual })).toMatchObject({
      ok: true,
    });
    expect(desk.run?.state.vars).toEqual({ account: '444455556666' });
  });

  it.each(['', '  '])('goes on without one where nothing is pasted (%j)', async (actual) => {
    const { desk } = await atLine();
    await confirmStep(desk, { path: 'who', asExpected: true, actual });
    expect(desk.run?.state).toMatchObject({ current: 'next', vars: {} });
  });

  it('takes no value from what was not as expected', async () => {
    const { desk } = await atLine();
    const actual = '{ "Account": "999999999999" }';
    await confirmStep(desk, { path: 'who', asExpected: false, actual });
    expect(desk.run?.state).toMatchObject({ current: 'next', vars: {} });
  });
});

it('takes values from what a command wrote on its servers', async () => {
  const outputs: readonly Output[] = [
    { id: 'state', type: 'text', from: { regex: '^(active|inactive)$', group: 1 } },
  ];
  const bench = await commandBench(2, { outputs } as object);
  await runCommand(bench.desk, 'cmd');
  await bench.settle();
  expect(bench.desk.run?.state.vars).toMatchObject({ state: 'active' });
});
