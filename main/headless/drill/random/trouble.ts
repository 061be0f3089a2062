import { done, type Done } from '../../../actions/answer.ts';
import type { ActiveRun } from '../../../actions/desk.ts';
import type { ScenarioFault } from '../../../core/drill/fault.ts';
import type { Chance } from './chance.ts';

const CALLS = [
  'ssm:SendCommand',
  'ssm:StartAutomationExecution',
  'ssm:ListCommandInvocations',
  'sts:AssumeRole',
  'sts:GetSessionToken',
  'iam:PutRolePolicy',
  '*',
] as const;

/** Something breaks at AWS, or is well again: what a scenario may do, at no time it says. */
export async function trouble(run: ActiveRun, chance: Chance): Promise<Done> {
  if (!run.range) return done;
  await run.range.setFaults(chance.onceIn(3) ? [] : [faultOf(chance)]);
  return done;
}

function faultOf(chance: Chance): ScenarioFault {
  const action = chance.pick(CALLS);
  const times = 1 + chance.below(3);
  return chance.pick<ScenarioFault>([
    { kind: 'answer-lost', action, times },
    { kind: 'throttled', action, times },
    { kind: 'refused', action, times, code: 'AccessDenied' },
    { kind: 'refused', action, times, code: 'ExpiredToken' },
    { kind: 'region-dark', region: 'ap-northeast-1', how: 'refuses' },
    { kind: 'clock-wrong', seconds: chance.below(2_000) - 1_000 },
    { kind: 'agent-offline', instances: ['i-0a7f3c91d2e84b605'] },
    { kind: 'network', what: chance.pick(['dropped', 'garbage', 'half', 'cut']), times },
  ]);
}
