import { afterEach, beforeEach, expect, test } from 'vitest';
import { choosePlan } from '../../main/actions/choose-plan.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { signInView } from '../../main/ipc/views/sign-in-view.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';

const why = { en: 'W', ja: 'W' };
const steps = [
  step('in', { kind: 'sign-in' }),
  step('role', { kind: 'assume-role', role: 'look' }),
];
const roles = [{ id: 'look', role: 'readonly', why, actions: [], sessionPolicy: policy() }];
const playbook = pinned('PB-T', [section('s', steps)], { roles });
let bench: RealBench;

function policy(): string {
  const Statement = [{ Effect: 'Allow', Action: 'ssm:ListCommands', Resource: '*' }];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

beforeEach(async () => {
  bench = realBench([playbook]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
});

afterEach(() => bench.close());

test('before the key is proved nothing is chosen, nor shown', async () => {
  expect(await choosePlan(bench.desk, 'readonly')).toMatchObject({
    error: { code: 'step-not-ready' },
  });
  expect(signInView(bench.desk)?.plans).toEqual([]);
});

test('a role that no playbook of the run asks for is refused', async () => {
  await usePracticeKey(bench.desk);
  expect(await choosePlan(bench.desk, 'responder')).toMatchObject({
    error: { code: 'no-such-role' },
  });
});

test('a no to the read-back leaves the base session as it was', async () => {
  await usePracticeKey(bench.desk);
  const { desktop } = bench.desk.ports;
  desktop.confirm = () => Promise.resolve({ accepted: false, typed: '' });
  expect(await choosePlan(bench.desk, 'readonly')).toMatchObject({
    error: { code: 'confirmation-declined' },
  });
  expect(signInView(bench.desk)).not.toHaveProperty('direct');
});
