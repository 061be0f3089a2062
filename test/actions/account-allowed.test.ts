import { afterEach, beforeEach, expect, test } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { choosePlan } from '../../main/actions/choose-plan.ts';
import { copyCommand } from '../../main/actions/copy-command.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { Account } from '../../main/core/kit/model.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';

const why = { en: 'W', ja: 'W' };
const need = { id: 'trial', role: 'readonly', why, actions: [] };
const role = step('role', { kind: 'assume-role', role: 'trial' });
const line = step('line', { kind: 'cli', role: 'trial', command: 'aws iam list-users' });
let bench: RealBench;
let copied: string[];

/** A run whose kit marks every account so, up to where a code is asked for. */
async function markedAs(environment: Account['environment'], steps = [role, line]): Promise<void> {
  const roles = [{ ...need, environment: 'non-production' as const }];
  bench = realBench([pinned('PB-T', [section('s', steps)], { roles })]);
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  const kit = desk.run!.kit!;
  const accounts = kit.accounts.map((account) => ({ ...account, environment }));
  Object.assign(desk.run!, { kit: { ...kit, accounts } });
  copied = [];
  Object.assign(desk.ports.desktop, { copy: (text: string) => copied.push(text) });
}

const sign = () => submitCode(bench.desk, bench.range().practiceCode().code);
const refused = { error: { code: 'account-not-marked', params: { account: '444455556666' } } };

beforeEach(() => markedAs('production'));
afterEach(() => bench.close());

test('a role for test accounts is not assumed in production, whatever way it is asked for', async () => {
  expect(await choosePlan(bench.desk, 'readonly')).toMatchObject(refused);
  await sign();
  expect(await runStep(bench.desk, 'role')).toMatchObject(refused);
  expect(await assumeRole(bench.desk, 'readonly')).toMatchObject(refused);
  const calls = Object.values(bench.desk.run!.state.intents).map(({ intent }) => intent.call);
  expect(calls).not.toContain('sts:AssumeRole');
});

test('nor in an account of break-glass users', async () => {
  await bench.close();
  await markedAs('security');
  await sign();
  expect(await runStep(bench.desk, 'role')).toMatchObject(refused);
});

test('nor is a line for it copied', async () => {
  await bench.close();
  await markedAs('production', [line]);
  expect(await copyCommand(bench.desk, 'line')).toMatchObject(refused);
  expect(copied).toEqual([]);
});

test.each(['non-production', 'range'] as const)('in a %s account it works', async (marked) => {
  await bench.close();
  await markedAs(marked);
  await sign();
  expect(await runStep(bench.desk, 'role')).toMatchObject({ ok: true });
});
