import { afterEach, expect, test } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import { pinned, section, step } from '../fakes/plans.ts';
import { realBench, type RealBench } from '../fakes/real-bench.ts';

const why = { en: 'W', ja: 'W' };
const policy = (action: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
  });
const roles = [
  { id: 'looks', role: 'responder', why, actions: [], sessionPolicy: policy('ssm:List*') },
  { id: 'acts', role: 'responder', why, actions: [], sessionPolicy: policy('ssm:Send*') },
];
let bench: RealBench;

async function assumedAt(role: string) {
  const shell = step('a', { kind: 'terminal', role, target: 'i-0a7f3c91d2e84b605' });
  bench = realBench([pinned('PB-T', [section('s', [shell])], { roles })]);
  const { desk } = bench;
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(desk);
  await usePracticeKey(desk);
  expect(await submitCode(desk, bench.range().practiceCode().code)).toMatchObject({ ok: true });
  expect(await assumeRole(desk, 'responder')).toMatchObject({ ok: true });
  return [...desk.sessions.values()].find((session) => session.role?.id === 'responder');
}

afterEach(() => bench.close());

test.each([
  ['looks', 'ssm:List*'],
  ['acts', 'ssm:Send*'],
])(
  'a role assumed beside its step is narrowed as the step open wants it: %s',
  async (id, action) => {
    expect((await assumedAt(id))?.request?.policy).toBe(policy(action));
  },
);
