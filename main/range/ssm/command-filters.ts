import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Call } from '../service.ts';
import type { CommandRecord } from '../state/model.ts';
import { overall } from './command-view.ts';
import { invocationsOf } from './invocation.ts';

type Test = (command: CommandRecord) => boolean;

const KEYS = ['InvokedAfter', 'InvokedBefore', 'Status', 'ExecutionStage', 'DocumentName'];

/** The filters of ListCommands and ListCommandInvocations: all must hold. */
export function commandFilters(call: Call, inputs: readonly Input[]): Result<Test, AwsError> {
  const tests: Test[] = [];
  for (const input of inputs) {
    const reader = new Reader(input);
    const key = reader.text('key', { required: true, oneOf: KEYS }) ?? '';
    const value = reader.text('value', { required: true, least: 1, most: 128 }) ?? '';
    const fault = reader.error();
    if (fault) return err(fault);
    const test = testOf(call, key, value);
    if (!test)
      return err(awsError('InvalidFilterKey', `The value '${value}' is not valid for ${key}.`));
    tests.push(test);
  }
  return ok((command) => tests.every((test) => test(command)));
}

/** Undefined when the value cannot be read. */
function testOf(call: Call, key: string, value: string): Test | undefined {
  const time = Date.parse(value);
  switch (key) {
    case 'InvokedAfter':
      return Number.isNaN(time) ? undefined : ({ requestedAt }) => requestedAt > time;
    case 'InvokedBefore':
      return Number.isNaN(time) ? undefined : ({ requestedAt }) => requestedAt < time;
    case 'DocumentName':
      return ({ document }) => document === value;
    case 'Status':
      return (command) => overall(invocationsOf(call, command)).status === value;
    case 'ExecutionStage':
      return (command) => stageOf(call, command) === value;
    default:
      return undefined;
  }
}

function stageOf(call: Call, command: CommandRecord): string {
  const over = invocationsOf(call, command).every(({ progress }) => progress.endedAt !== undefined);
  return over ? 'Complete' : 'Executing';
}
