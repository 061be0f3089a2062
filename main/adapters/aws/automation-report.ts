import type * as sdkTypes from '@aws-sdk/client-ssm';
import type { AutomationExecution, SSMClient, StepExecution } from '@aws-sdk/client-ssm';
import type { ExecutionReport, ExecutionStep } from '../../core/ports/automation.ts';
import { allPages } from './pages.ts';

/** Statuses that no longer change (SSM API, AutomationExecutionStatus). */
const FINAL: readonly string[] = [
  'Success',
  'TimedOut',
  'Cancelled',
  'Failed',
  'Rejected',
  'ChangeCalendarOverrideRejected',
  'CompletedWithSuccess',
  'CompletedWithFailure',
  'Exited',
];

export function reportOf(
  executionId: string,
  execution: AutomationExecution,
  steps: readonly StepExecution[],
): ExecutionReport {
  const status = execution.AutomationExecutionStatus ?? 'Pending';
  const failure = execution.FailureMessage;
  return {
    executionId,
    status,
    done: FINAL.includes(status),
    steps: steps.map(stepOf),
    outputs: execution.Outputs ?? {},
    ...(failure === undefined || failure === '' ? {} : { failure }),
  };
}

function stepOf(step: StepExecution): ExecutionStep {
  const { ExecutionStartTime: began, ExecutionEndTime: ended, FailureMessage: failure } = step;
  return {
    name: step.StepName ?? '',
    action: step.Action ?? '',
    status: step.StepStatus ?? 'Pending',
    outputs: step.Outputs ?? {},
    ...(began && ended ? { ms: ended.getTime() - began.getTime() } : {}),
    ...(failure === undefined || failure === '' ? {} : { failure }),
  };
}

/** All steps of an execution that has more than one answer holds, oldest first. */
export function stepsOf(
  client: SSMClient,
  sdk: typeof sdkTypes,
  executionId: string,
): Promise<readonly StepExecution[]> {
  return allPages(async (token) => {
    const page = await client.send(
      new sdk.DescribeAutomationStepExecutionsCommand({
        AutomationExecutionId: executionId,
        MaxResults: 50,
        ...(token ? { NextToken: token } : {}),
      }),
    );
    return { items: page.StepExecutions, next: page.NextToken };
  });
}
