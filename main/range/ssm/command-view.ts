import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call } from '../service.ts';
import type { CommandRecord } from '../state/model.ts';
import { invocationsOf, type Invocation } from './invocation.ts';
import { limitsOf } from './schedule.ts';

/** Commands of the caller's account and this Region, newest first. */
export function commandsOf({ store, caller, region }: Call): readonly CommandRecord[] {
  return store.state.commands
    .filter((command) => command.account === caller.account && command.region === region)
    .reverse();
}

export function findCommand(call: Call, id: string): Result<CommandRecord, AwsError> {
  const found = commandsOf(call).find((command) => command.id === id);
  return found ? ok(found) : err(awsError('InvalidCommandId', `Command ID ${id} was not found.`));
}

export function commandOf(call: Call, command: CommandRecord): Structure {
  const invocations = invocationsOf(call, command);
  const over = invocations.filter(({ progress }) => progress.endedAt !== undefined);
  const { errors } = limitsOf(command.maxConcurrency, command.maxErrors, invocations.length);
  const { status, details } = overall(invocations, errors);
  return {
    CommandId: command.id,
    DocumentName: command.document,
    DocumentVersion: command.documentVersion,
    Comment: command.comment,
    ExpiresAfter: new Date(command.requestedAt + command.timeoutSeconds * 1000 + 3_600_000),
    Parameters: command.parameters,
    InstanceIds: command.targets.length > 0 ? [] : command.instanceIds,
    Targets: command.targets.map(({ key, values }) => ({ Key: key, Values: values })),
    RequestedDateTime: new Date(command.requestedAt),
    Status: status,
    StatusDetails: details,
    MaxConcurrency: command.maxConcurrency,
    MaxErrors: command.maxErrors,
    TargetCount: invocations.length,
    CompletedCount: over.length,
    ErrorCount: over.filter(({ progress }) => isError(progress)).length,
    DeliveryTimedOutCount: over.filter(({ progress }) => progress.details === 'DeliveryTimedOut')
      .length,
    ServiceRole: '',
    TimeoutSeconds: command.timeoutSeconds,
  };
}

/** The worst of the ends once all are over; nothing to run on is `NoInstancesInTag`. */
export function overall(
  invocations: readonly Invocation[],
  allowedErrors = 0,
): {
  readonly status: string;
  readonly details: string;
} {
  const states = invocations.map(({ progress }) => progress);
  const all = (status: string): boolean => states.every((one) => one.status === status);
  const some = (status: string): boolean => states.some((one) => one.status === status);
  if (states.length === 0) return { status: 'Success', details: 'NoInstancesInTag' };
  if (all('Pending')) return { status: 'Pending', details: 'Pending' };
  if (some('Cancelling')) return { status: 'Cancelling', details: 'Cancelling' };
  if (states.some(({ endedAt }) => endedAt === undefined)) {
    return { status: 'InProgress', details: 'InProgress' };
  }
  if (some('Failed')) {
    const failed = states.filter(isError).length > allowedErrors;
    return { status: 'Failed', details: failed ? 'Failed' : 'Incomplete' };
  }
  if (some('TimedOut')) return { status: 'TimedOut', details: timedOut(states) };
  if (some('Cancelled')) return { status: 'Cancelled', details: 'Cancelled' };
  return { status: 'Success', details: 'Success' };
}

/** Delivery that timed out is none (SSM API, StatusDetails). */
function isError({ status, details }: Invocation['progress']): boolean {
  return status === 'Failed' || details === 'ExecutionTimedOut';
}

function timedOut(states: readonly Invocation['progress'][]): string {
  return states.find(({ status }) => status === 'TimedOut')?.details ?? 'TimedOut';
}
