import type { StepResult, StepView, TargetView } from '../../../main/contract/views.ts';
import { NOW } from './base.ts';

const SERVERS = 500;

/** Server number `number` of a fleet, `going` of which have got so far. */
function server(number: number, going: number): TargetView {
  const id = `i-0f1ee7${number.toString(16).padStart(11, '0')}`;
  const name = `fleet-${String(number).padStart(4, '0')}`;
  if (number > going + 50) return { id, name, state: 'waiting', status: '' };
  if (number > going) return { id, name, state: 'running', status: 'InProgress' };
  if (number % 100 === 0) return { id, name, state: 'undelivered', status: 'DeliveryTimedOut' };
  const failed = number % 25 === 0;
  return {
    id,
    name,
    state: failed ? 'failed' : 'succeeded',
    status: failed ? 'Failed' : 'Success',
    ms: 2_000 + ((number * 7_919) % 41) * 100,
    exitCode: failed ? 3 : 0,
  };
}

export function fleetTargets(going: number): readonly TargetView[] {
  return Array.from({ length: SERVERS }, (_, index) => server(index + 1, going));
}

const result = (going: number, change: Partial<StepResult> = {}): StepResult => ({
  at: NOW,
  by: 'answer',
  targets: fleetTargets(going),
  commandId: '5f1c0a7e-2b94-4d17-9e0b-c83d61f0a2b8',
  ...change,
});

/** A command on five hundred servers: under way, and stopped by its limit on errors. */
export function fleetSteps(command: StepView): Readonly<Record<string, StepView>> {
  const stopped = fleetTargets(300).map((target): TargetView =>
    target.state === 'waiting' || target.state === 'running'
      ? { ...target, state: 'not-begun', status: '' }
      : target,
  );
  return {
    'fleet-running': {
      ...command,
      state: 'started',
      pending: { what: 'following', since: NOW - 34_000, canCancel: true },
      result: result(250, { part: { number: 6, count: 10 } }),
    },
    'fleet-stopped': {
      ...command,
      state: 'failed',
      result: result(300, { targets: stopped, stopped: 'errors' }),
    },
  };
}
