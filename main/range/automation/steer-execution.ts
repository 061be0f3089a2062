import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import type { ExecutionRecord } from '../state/model.ts';
import { findExecution, progressOf } from './view.ts';

/** Stops an execution: at once, or behind the step it is at. */
export const stopAutomationExecution: Operation = (call, input) => {
  const type = { member: 'Type', oneOf: ['Cancel', 'Complete'], usual: 'Cancel' };
  return steer(call, input, 'ssm:StopAutomationExecution', type, (record, chosen, at) => {
    if (progressOf(call, record).endedAt !== undefined) {
      const message = `Execution ${record.id} is over and cannot be stopped.`;
      return awsError('InvalidAutomationStatusUpdateException', message);
    }
    const stop = { type: chosen === 'Complete' ? ('Complete' as const) : ('Cancel' as const), at };
    return { ...record, stop: record.stop ?? stop };
  });
};

/** Lets a step that waits go on, or ends it. */
export const sendAutomationSignal: Operation = (call, input) => {
  const type = { member: 'SignalType', oneOf: ['Approve', 'Reject', 'Resume'], usual: '' };
  return steer(call, input, 'ssm:SendAutomationSignal', type, (record, chosen, at) =>
    progressOf(call, record).status === 'Waiting'
      ? { ...record, signal: { type: chosen, at } }
      : awsError('InvalidAutomationSignalException', 'No step of this execution waits.'),
  );
};

function steer(
  call: Call,
  input: Input,
  action: string,
  type: { readonly member: string; readonly oneOf: readonly string[]; readonly usual: string },
  change: (
    record: ExecutionRecord,
    chosen: string,
    at: number,
  ) => ExecutionRecord | ReturnType<typeof awsError>,
): ReturnType<Operation> {
  const reader = new Reader(input);
  const id = reader.text('AutomationExecutionId', { least: 36, most: 36, required: true }) ?? '';
  const required = type.usual === '';
  const chosen = reader.text(type.member, { oneOf: type.oneOf, required }) ?? type.usual;
  const resource = `arn:aws:ssm:${call.region}:${call.caller.account}:automation-execution/${id}`;
  const fault = reader.error() ?? accessFault(call, action, resource);
  if (fault) return err(fault);
  const found = findExecution(call, id);
  if (!found.ok) return found;
  const changed = change(found.value, chosen, call.clock.drill() - found.value.startedAt);
  if (!('plan' in changed)) return err(changed);
  call.store.update((state) => ({
    ...state,
    executions: state.executions.map((one) => (one.id === id ? changed : one)),
  }));
  return ok({});
}
