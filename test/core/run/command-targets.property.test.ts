import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  inSends,
  isError,
  limitsFor,
  MOST_PER_SEND,
  NOT_SENT,
  stateOf,
} from '../../../main/core/run/command-targets.ts';

const share = fc.integer({ min: 0, max: 100 }).map((percent) => `${String(percent)}%`);
const number = fc.integer({ min: 0, max: 9_999 }).map(String);

it('parts hold every target once, in order, and never more than one send may have', () => {
  fc.assert(
    fc.property(fc.array(fc.uuid(), { maxLength: 1_000 }), (ids) => {
      const sends = inSends(ids);
      expect(sends.flat()).toEqual(ids);
      expect(sends.every(({ length }) => length > 0 && length <= MOST_PER_SEND)).toBe(true);
    }),
  );
});

it('limits are whole numbers AWS takes, whatever share of whatever count is asked for', () => {
  fc.assert(
    fc.property(
      fc.oneof(share, number),
      fc.oneof(share, number),
      fc.integer({ min: 1, max: 1_000 }),
      (concurrency, errors, targets) => {
        const limits = limitsFor({ concurrency, errors }, targets);
        expect(Number.isInteger(limits.concurrency) && Number.isInteger(limits.errors)).toBe(true);
        expect(limits.concurrency).toBeGreaterThanOrEqual(1);
        expect(limits.concurrency).toBeLessThanOrEqual(MOST_PER_SEND);
        expect(limits.errors).toBeGreaterThanOrEqual(0);
        expect(limits.errors).toBeLessThanOrEqual(targets);
      },
    ),
  );
});

it.each([
  ['Success', '', 5, 'succeeded', false],
  ['Failed', '', 5, 'failed', true],
  ['TimedOut', 'ExecutionTimedOut', 5, 'timed-out', true],
  ['TimedOut', 'Delivery Timed Out', undefined, 'undelivered', false],
  ['Cancelled', '', 5, 'stopped', false],
  ['Cancelled', '', undefined, 'unknown', false],
  ['Cancelled', 'Terminated', undefined, 'not-begun', false],
  [NOT_SENT, '', undefined, 'not-begun', false],
  ['Delayed', '', undefined, 'waiting', false],
  ['Cancelling', '', undefined, 'running', false],
  ['SomethingNew', '', undefined, 'unknown', false],
] as const)('%s %s after %s ms is %s', (status, details, ms, state, error) => {
  const result = { status, details, ...(ms === undefined ? {} : { ms }) };
  expect([stateOf(result), isError(result)]).toEqual([state, error]);
});
