import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import { page } from '../ssm/page.ts';
import { everything } from '../ssm/resources.ts';
import type { ExecutionRecord } from '../state/model.ts';
import { executionsOf, findExecution, metadataOf, progressOf, stepOf } from './view.ts';

type Test = (record: ExecutionRecord) => boolean;

const ID_RULE = { least: 36, most: 36, required: true };

export const getAutomationExecution: Operation = (call, input) => {
  const found = lookUp(call, input, 'ssm:GetAutomationExecution');
  if (!found.ok) return found;
  const record = found.value;
  return ok({
    AutomationExecution: {
      ...metadataOf(call, record),
      Parameters: record.parameters,
      StepExecutions: progressOf(call, record).steps.map((step) => stepOf(call, record, step)),
      StepExecutionsTruncated: false,
    },
  });
};

export const describeAutomationStepExecutions: Operation = (call, input) => {
  const found = lookUp(call, input, 'ssm:DescribeAutomationStepExecutions');
  if (!found.ok) return found;
  const reader = new Reader(input);
  const most = reader.whole('MaxResults', 1, 50);
  const next = reader.text('NextToken');
  const reverse = reader.flag('ReverseOrder');
  const fault = reader.error();
  if (fault) return err(fault);
  const { steps } = progressOf(call, found.value);
  const begun = steps.filter(({ startedAt }) => startedAt !== undefined);
  return page(reverse ? begun.reverse() : begun, most ?? 50, next, (shown, token) => ({
    StepExecutions: shown.map((step) => stepOf(call, found.value, step)),
    NextToken: token,
  }));
};

export const describeAutomationExecutions: Operation = (call, input) => {
  const reader = new Reader(input);
  const most = reader.whole('MaxResults', 1, 50);
  const next = reader.text('NextToken');
  const filters = reader.list('Filters', 10);
  const fault =
    reader.error() ?? accessFault(call, 'ssm:DescribeAutomationExecutions', everything(call));
  if (fault) return err(fault);
  const tests: Test[] = [];
  for (const filter of filters) {
    const test = testOf(call, filter);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  const found = executionsOf(call).filter((record) => tests.every((test) => test(record)));
  return page(found, most ?? 50, next, (shown, token) => ({
    AutomationExecutionMetadataList: shown.map((record) => metadataOf(call, record)),
    NextToken: token,
  }));
};

function lookUp(call: Call, input: Input, action: string): Result<ExecutionRecord, AwsError> {
  const reader = new Reader(input);
  const id = reader.text('AutomationExecutionId', ID_RULE) ?? '';
  const resource = `arn:aws:ssm:${call.region}:${call.caller.account}:automation-execution/${id}`;
  const fault = reader.error() ?? accessFault(call, action, resource);
  return fault ? err(fault) : findExecution(call, id);
}

function testOf(call: Call, filter: Input): Result<Test, AwsError> {
  const reader = new Reader(filter);
  const key = reader.text('Key', { required: true }) ?? '';
  const values = reader.texts('Values', 10);
  const fault = reader.error();
  if (fault) return err(fault);
  const times = values.map((value) => Date.parse(value));
  const unreadable = awsError('InvalidFilterValue', `A value of the filter ${key} is not valid.`);
  switch (key) {
    case 'DocumentNamePrefix':
      return ok(({ document }) => values.some((value) => document.startsWith(value)));
    case 'ExecutionId':
      return ok(({ id }) => values.includes(id));
    case 'ExecutionStatus':
      return ok((record) => values.includes(progressOf(call, record).status));
    case 'StartTimeAfter':
      return times.some(Number.isNaN)
        ? err(unreadable)
        : ok(({ requestedAt }) => times.every((time) => requestedAt > time));
    case 'StartTimeBefore':
      return times.some(Number.isNaN)
        ? err(unreadable)
        : ok(({ requestedAt }) => times.every((time) => requestedAt < time));
    default:
      return err(awsError('InvalidFilterKey', `The filter key ${key} is not valid.`));
  }
}
