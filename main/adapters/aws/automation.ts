import type { Automation } from '../../core/ports/automation.ts';
import type { CallTo } from '../../core/ports/aws.ts';
import { err, ok } from '../../core/result.ts';
import type { DocumentValues } from '../../core/ssm-document/model.ts';
import { notAws, type AwsOptions } from '../../core/aws/call.ts';
import { reportOf, stepsOf } from './automation-report.ts';
import { allPages } from './pages.ts';
import { ssmCalls } from './ssm-calls.ts';

const PAGE = 50;

/** Systems Manager Automation through its own SDK client, loaded at the first call. */
export function createAutomation(options: AwsOptions = {}): Automation {
  const run = ssmCalls(options);
  const get = (to: CallTo, id: string) =>
    run(to, false, (client, sdk) =>
      client.send(new sdk.GetAutomationExecutionCommand({ AutomationExecutionId: id })),
    );
  return {
    start: async (to, request) => {
      const answer = await run(to, true, (client, sdk) =>
        client.send(
          new sdk.StartAutomationExecutionCommand({
            DocumentName: request.document,
            DocumentVersion: request.documentVersion,
            Parameters: listsOf(request.parameters),
            ClientToken: request.clientToken,
            Mode: 'Auto',
          }),
        ),
      );
      if (!answer.ok) return answer;
      const { AutomationExecutionId: executionId, $metadata } = answer.value;
      return executionId === undefined
        ? err(notAws(to.at.region, true, 'an answer without an execution id'))
        : ok({ executionId, requestId: $metadata.requestId ?? '' });
    },

    find: async (to, document, after) => {
      const found = await run(to, false, (client, sdk) =>
        allPages(async (token) => {
          const page = await client.send(
            new sdk.DescribeAutomationExecutionsCommand({
              Filters: [
                { Key: 'DocumentNamePrefix', Values: [document] },
                { Key: 'StartTimeAfter', Values: [after] },
              ],
              MaxResults: PAGE,
              ...(token ? { NextToken: token } : {}),
            }),
          );
          return { items: page.AutomationExecutionMetadataList, next: page.NextToken };
        }),
      );
      if (!found.ok) return found;
      return ok(
        found.value
          .filter(({ DocumentName }) => DocumentName === document)
          .map((one) => ({
            executionId: one.AutomationExecutionId ?? '',
            executedBy: one.ExecutedBy ?? '',
            startedAt: one.ExecutionStartTime?.getTime() ?? 0,
          })),
      );
    },

    parameters: async (to, executionId) => {
      const answer = await get(to, executionId);
      return answer.ok ? ok(answer.value.AutomationExecution?.Parameters ?? {}) : answer;
    },

    execution: async (to, executionId) => {
      const answer = await get(to, executionId);
      if (!answer.ok) return answer;
      const execution = answer.value.AutomationExecution;
      if (execution?.AutomationExecutionStatus === undefined) {
        return err(notAws(to.at.region, false, 'an execution without a status'));
      }
      if (execution.StepExecutionsTruncated !== true) {
        return ok(reportOf(executionId, execution, execution.StepExecutions ?? []));
      }
      const steps = await run(to, false, (client, sdk) => stepsOf(client, sdk, executionId));
      return steps.ok ? ok(reportOf(executionId, execution, steps.value)) : steps;
    },

    stop: async (to, executionId, how) => {
      const answer = await run(to, true, (client, sdk) =>
        client.send(
          new sdk.StopAutomationExecutionCommand({
            AutomationExecutionId: executionId,
            Type: how,
          }),
        ),
      );
      return answer.ok ? ok(undefined) : answer;
    },
  };
}

function listsOf(values: DocumentValues): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, given]) => [name, [...given]]));
}
