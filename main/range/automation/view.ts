import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call } from '../service.ts';
import type { ExecutionRecord } from '../state/model.ts';
import { courseAt, type ExecutionProgress, type StepProgress } from './course.ts';

/** Executions of the caller's account and this Region, newest first. */
export function executionsOf({ store, caller, region }: Call): readonly ExecutionRecord[] {
  return store.state.executions
    .filter((one) => one.account === caller.account && one.region === region)
    .reverse();
}

export function findExecution(call: Call, id: string): Result<ExecutionRecord, AwsError> {
  const found = executionsOf(call).find((one) => one.id === id);
  if (found) return ok(found);
  const message = `Automation execution ${id} not found.`;
  return err(awsError('AutomationExecutionNotFoundException', message));
}

export function progressOf({ clock }: Call, record: ExecutionRecord): ExecutionProgress {
  return courseAt(clock.drill() - record.startedAt, record);
}

/** What the list shows of an execution; the whole adds its steps and parameters. */
export function metadataOf(call: Call, record: ExecutionRecord): Structure {
  const progress = progressOf(call, record);
  const current = progress.steps.find(
    ({ status }) => status === 'InProgress' || status === 'Waiting',
  );
  const failed = progress.steps.find(({ status }) => status === 'Failed');
  return {
    AutomationExecutionId: record.id,
    DocumentName: record.document,
    DocumentVersion: record.documentVersion,
    AutomationExecutionStatus: progress.status,
    ExecutionStartTime: new Date(record.requestedAt),
    ExecutionEndTime: at(call, record, progress.endedAt),
    ExecutedBy: record.executedBy,
    Mode: 'Auto',
    Outputs: Object.fromEntries(
      progress.steps.flatMap(({ plan, status }) =>
        status === 'Success'
          ? Object.entries(plan.outputs).map(([name, values]) => [`${plan.name}.${name}`, values])
          : [],
      ),
    ),
    CurrentStepName: current?.plan.name,
    CurrentAction: current?.plan.action,
    FailureMessage: failed ? failureOf(failed) : undefined,
    AutomationType: 'Local',
  };
}

export function stepOf(call: Call, record: ExecutionRecord, step: StepProgress): Structure {
  const { plan, status, startedAt, endedAt } = step;
  return {
    StepName: plan.name,
    Action: plan.action,
    StepExecutionId: `${record.id.slice(0, 24)}${plan.name.padStart(12, '0').slice(0, 12)}`,
    ExecutionStartTime: at(call, record, startedAt),
    ExecutionEndTime: at(call, record, endedAt),
    StepStatus: status,
    Outputs: status === 'Success' ? plan.outputs : {},
    FailureMessage: status === 'Failed' ? failureOf(step) : undefined,
  };
}

function failureOf({ plan }: StepProgress): string {
  return `Step fails when it is Execute/Cancelling action. ${plan.fails ?? 'It was rejected.'}`;
}

/** The server's time of an offset on the drill's clock. */
function at(
  { clock }: Call,
  { requestedAt }: ExecutionRecord,
  offset: number | undefined,
): Date | undefined {
  return offset === undefined ? undefined : new Date(requestedAt + offset / speedOf(clock));
}

function speedOf({ wallAt }: Call['clock']): number {
  const ms = wallAt(60_000) - wallAt(0);
  return ms === 0 ? 1 : 60_000 / ms;
}
