import { afterEach, expect, test } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { skipStep } from '../../main/actions/step-by-person.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { stepAt } from '../../main/core/run/plan.ts';
import { stepDetail } from '../../main/ipc/views/step-detail.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';

const why = { en: 'W', ja: 'W' };
const NARROW = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ssm:*', Resource: '*' }],
});
const roles = [
  { id: 'all', role: 'responder', why, actions: [] },
  { id: 'less', role: 'responder', why, actions: [], sessionPolicy: NARROW },
];
const command = (id: string, role: string) =>
  step(id, {
    kind: 'run-command',
    role,
    document: 'AWS-RunShellScript',
    targets: { instanceIds: 'i-0a7f3c91d2e84b605' },
    script: ['systemctl is-active nginx'],
  });

let bench: RealBench;
afterEach(() => bench.close());

/** Two commands with one role of the kit: the first with all it may, the second with less. */
async function atSecond(): Promise<void> {
  const steps = [command('wide', 'all'), command('careful', 'less')];
  bench = realBench([pinned('PB-T', [section('s', steps)], { roles })]);
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  await submitCode(desk, bench.range().practiceCode().code);
  expect(await assumeRole(desk, 'responder')).toMatchObject({ ok: true });
  expect(detail('wide')).toMatchObject({ ready: true });
  expect(await skipStep(desk, 'wide', 'not-applicable', 'not needed here')).toMatchObject({
    ok: true,
  });
}

function detail(path: string) {
  const { run } = bench.desk;
  return run && stepDetail(bench.desk, run, stepAt(run.plan, path)!);
}

test('a session that may do more is not used; the step offers to assume the role anew', async () => {
  await atSecond();
  const { desk } = bench;
  expect(detail('careful')).toMatchObject({ ready: false, needsSignIn: false, heldOther: true });
  expect(await runStep(desk, 'careful')).toMatchObject({ error: { code: 'no-session' } });
  expect(bench.range().calls.filter(({ action }) => action === 'ssm:SendCommand')).toEqual([]);

  expect(await assumeRole(desk, 'responder')).toMatchObject({ ok: true });
  expect(detail('careful')).toMatchObject({ ready: true });
  expect(detail('careful')).not.toHaveProperty('heldOther');
  expect(await runStep(desk, 'careful')).toMatchObject({ ok: true });
  const sent = Object.values(desk.run!.state.intents).at(-1);
  expect(sent?.intent.call).toBe('ssm:SendCommand');
});

test('both sessions stay, and each step takes its own', async () => {
  await atSecond();
  expect(await assumeRole(bench.desk, 'responder')).toMatchObject({ ok: true });
  expect([detail('wide'), detail('careful')]).toMatchObject([{ ready: true }, { ready: true }]);
});
