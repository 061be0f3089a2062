import { afterEach, beforeEach, expect, test } from 'vitest';
import { choosePlan } from '../../main/actions/choose-plan.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { signInView } from '../../main/ipc/views/sign-in-view.ts';
import type { RealBench } from '../fakes/real-bench.ts';
import { roleDrill } from '../fakes/role-drill.ts';

let bench: RealBench;

beforeEach(async () => {
  bench = await roleDrill();
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
