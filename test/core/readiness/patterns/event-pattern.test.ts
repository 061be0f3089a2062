import { expect, test } from 'vitest';
import { matchesEvent } from '../../../../main/core/readiness/patterns/event-pattern.ts';

// Operators of the Amazon EventBridge User Guide, "Comparison operators for use in event patterns".
const event = {
  source: 'aws.sts',
  detail: { eventName: 'AssumeRole', names: ['a', 'b'], readOnly: true, error: null },
};

test.each([
  [{ source: ['aws.sts'] }, true],
  [{ source: ['aws.ec2', 'aws.sts'], detail: { eventName: ['GetCallerIdentity'] } }, false],
  [{ detail: { eventName: [{ prefix: 'Assume' }] } }, true],
  [{ detail: { eventName: [{ suffix: 'Role' }] } }, true],
  [{ detail: { eventName: [{ 'equals-ignore-case': 'assumerole' }] } }, true],
  [{ detail: { eventName: [{ wildcard: 'As*me*' }] } }, true],
  [{ detail: { eventName: [{ wildcard: 'AssumeRol?' }] } }, false],
  [{ detail: { eventName: [{ 'anything-but': ['AssumeRole'] }] } }, false],
  [{ detail: { eventName: [{ 'anything-but': { prefix: 'Get' } }] } }, true],
  [{ detail: { readOnly: [true], error: [null] } }, true],
  [{ detail: { errorCode: [{ exists: false }], names: ['b'] } }, true],
  [{ detail: { errorCode: [{ exists: true }] } }, false],
  [{ detail: { errorCode: ['AccessDenied'] } }, false],
  [{ $or: [{ source: ['aws.ec2'] }, { detail: { readOnly: [true] } }] }, true],
  [{ detail: { nothing: { deep: [{ exists: false }] } } }, true],
])('%j', (pattern, wanted) => {
  expect(matchesEvent(pattern, event)).toBe(wanted);
});

test('an operator that is not known matches nothing and excludes nothing', () => {
  const numeric = { detail: { eventName: [{ numeric: ['>', 0] }] } };
  expect(matchesEvent(numeric, event)).toBeUndefined();
  expect(matchesEvent({ ...numeric, source: ['aws.ec2'] }, event)).toBe(false);
  expect(matchesEvent(undefined, event)).toBeUndefined();
});
