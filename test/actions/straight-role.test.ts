import { afterEach, beforeEach, expect, test } from 'vitest';
import { choosePlan } from '../../main/actions/choose-plan.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { continueStep } from '../../main/actions/step-by-person.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { signInView } from '../../main/ipc/views/sign-in-view.ts';
import { stepDetail } from '../../main/ipc/views/step-detail.ts';
import type { RealBench } from '../fakes/real-bench.ts';
import { POLICY, roleDrill } from '../fakes/role-drill.ts';

let bench: RealBench;

beforeEach(async () => {
  bench = await roleDrill();
});

afterEach(() => bench.close());

test('a code opens the role straight, for as long as the role lasts, and its step asks no more', async () => {
  await usePracticeKey(bench.desk);
  const longest = bench.desk.run?.kit?.roles.find(({ id }) => id === 'readonly')?.maxSessionSeconds;
  expect(await choosePlan(bench.desk, 'readonly')).toMatchObject({ ok: true });
  expect(signInView(bench.desk)?.direct).toBe('readonly');
  expect(await submitCode(bench.desk, bench.range().practiceCode().code)).toMatchObject({
    ok: true,
  });

  const [session, ...others] = [...bench.desk.sessions.values()];
  expect(others).toEqual([]);
  expect(session).toMatchObject({ kind: 'role', request: { policy: POLICY } });
  const lasts = (session!.expiresAt - session!.startedAt) / 1000;
  expect(Math.abs(lasts - (longest ?? 0))).toBeLessThan(5);
  const started = Object.values(bench.desk.run!.state.sessions)[0]?.session;
  expect(started).toMatchObject({ kind: 'role', chained: false, mfa: true });

  const run = bench.desk.run!;
  const at = run.plan.steps.find(({ path }) => path === 'role')!;
  expect(stepDetail(bench.desk, run, at)).toMatchObject({ held: true, needsSignIn: false });
  const before = bench.range().calls.length;
  expect(await continueStep(bench.desk, 'in')).toMatchObject({ ok: true });
  expect(await runStep(bench.desk, 'role')).toMatchObject({ ok: true });
  expect(bench.range().calls).toHaveLength(before);
});
