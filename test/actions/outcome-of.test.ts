import { expect, test } from 'vitest';
import { outcomeOf } from '../../main/actions/outcome-of.ts';
import { err, ok, type Result } from '../../main/core/result.ts';
import type { AwsFailure } from '../../main/core/ports/aws.ts';
import { awsFailure } from '../fakes/aws.ts';

const told = (answered: Result<{ readonly commandId: string }, AwsFailure>) =>
  outcomeOf('I-1', answered, ({ commandId }) => ({ status: 'sent', commandId }));

test('an answer that came says what was done', () => {
  expect(told(ok({ commandId: 'c-1' }))).toEqual({
    id: 'I-1',
    status: 'sent',
    commandId: 'c-1',
    by: 'answer',
  });
});

test('a refusal is told with AWS’s words and its number', () => {
  const refused = { ...awsFailure('access-denied'), raw: 'not you', requestId: 'r-1' };
  expect(told(err(refused))).toEqual({
    id: 'I-1',
    status: 'failed',
    code: 'access-denied',
    error: { text: 'not you' },
    requestId: 'r-1',
    by: 'answer',
  });
});

test('where AWS may have acted it stays unknown', () => {
  const lost = { ...awsFailure('timed-out'), mayHaveHappened: true };
  expect(told(err(lost))).toMatchObject({ status: 'unknown', code: 'timed-out' });
});
