import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Course } from '../../../main/range/ssm/life-cycle.ts';
import { limitsOf, progressOfAll } from '../../../main/range/ssm/schedule.ts';

const usual: Course = {
  online: true,
  runMs: 4_000,
  exitCode: 0,
  deliveryLimitMs: 600_000,
  executionLimitMs: 3_600_000,
};
const courses = fc.array(
  fc.record({
    runMs: fc.integer({ min: 0, max: 20_000 }),
    exitCode: fc.integer({ min: 0, max: 1 }),
    online: fc.boolean(),
  }),
  { minLength: 1, maxLength: 50 },
);
const limits = fc.record({
  concurrency: fc.integer({ min: 1, max: 50 }),
  errors: fc.integer({ min: 0, max: 50 }),
});

test('after too many errors nothing further is begun, and says so', () => {
  const failing = Array.from({ length: 5 }, () => ({ ...usual, exitCode: 1 }));
  const ends = progressOfAll(Infinity, failing, { concurrency: 1, errors: 1 });
  expect(ends.map(({ details }) => details)).toEqual([
    'Failed',
    'Failed',
    'Terminated',
    'Terminated',
    'Terminated',
  ]);
  expect(ends[3]).toMatchObject({ status: 'Cancelled', endedAt: ends[1]?.endedAt });
});

test('never more at a time than allowed, and no more errors than the limit lets begin', () => {
  fc.assert(
    fc.property(courses, limits, fc.integer({ min: 0, max: 700_000 }), (some, limit, elapsed) => {
      const all = some.map((one) => ({ ...usual, ...one }));
      const now = progressOfAll(elapsed, all, limit);
      expect(now.filter(({ status }) => status === 'InProgress').length).toBeLessThanOrEqual(
        limit.concurrency,
      );
      const ends = progressOfAll(Infinity, all, limit);
      expect(ends.every(({ endedAt }) => endedAt !== undefined)).toBe(true);
      const failed = ends.filter(({ status }) => status === 'Failed').length;
      expect(failed).toBeLessThanOrEqual(limit.errors + limit.concurrency);
    }),
  );
});

test('one cancelled before its turn never runs and frees its place', () => {
  const all = [usual, { ...usual, cancelledAt: 1_000 }, usual];
  const ends = progressOfAll(Infinity, all, { concurrency: 1, errors: 0 });
  expect(ends.map(({ details }) => details)).toEqual(['Success', 'Cancelled', 'Success']);
  expect(ends[2]?.endedAt).toBe(2 * (ends[0]?.endedAt ?? 0));
});

test.each([
  ['10', '0', { concurrency: 10, errors: 0 }],
  ['10%', '10%', { concurrency: 5, errors: 5 }],
  ['1%', '1%', { concurrency: 1, errors: 0 }],
])('limits %s and %s of 50', (concurrency, errors, expected) => {
  expect(limitsOf(concurrency, errors, 50)).toEqual(expected);
});
