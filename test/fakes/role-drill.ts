import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { pinned, section, step } from './plans.ts';
import { realBench, type RealBench } from './real-bench.ts';

/** The session policy that the drill's one role is narrowed by. */
export const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ssm:ListCommands', Resource: '*' }],
});

/** A drill in the real range that signs in and assumes one role, with its sign-in assistant open. */
export async function roleDrill(): Promise<RealBench> {
  const why = { en: 'W', ja: 'W' };
  const roles = [{ id: 'look', role: 'readonly', why, actions: [], sessionPolicy: POLICY }];
  const steps = [
    step('in', { kind: 'sign-in' }),
    step('role', { kind: 'assume-role', role: 'look' }),
  ];
  const bench = realBench([pinned('PB-T', [section('s', steps)], { roles })]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
  return bench;
}
