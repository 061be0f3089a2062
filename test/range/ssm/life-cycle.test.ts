import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressAt, type Course } from '../../../main/range/ssm/life-cycle.ts';

const course: Course = {
  online: true,
  runMs: 4_000,
  exitCode: 0,
  deliveryLimitMs: 600_000,
  executionLimitMs: 3_600_000,
};

test.each<readonly [string, number, Partial<Course>, string, number]>([
  ['just sent', 0, {}, 'Pending', 0],
  ['picked up', 1_500, {}, 'InProgress', 0],
  ['half way', 3_500, {}, 'InProgress', 0.5],
  ['done', 5_500, {}, 'Success', 1],
  ['done with an error', 5_500, { exitCode: 3 }, 'Failed', 1],
  ['agent away', 599_999, { online: false }, 'Pending', 0],
  ['never delivered', 600_000, { online: false }, 'TimedOut', 0],
  ['ran too long', 4_000, { executionLimitMs: 2_000 }, 'TimedOut', 0.5],
  ['cancelled before it was picked up', 2_000, { cancelledAt: 1_000 }, 'Cancelled', 0],
  ['cancelling', 3_900, { cancelledAt: 3_500 }, 'Cancelling', 0.5],
  ['cancelled in mid-run keeps its output', 9_000, { cancelledAt: 3_500 }, 'Cancelled', 0.5],
  ['cancelled too late', 9_000, { cancelledAt: 6_000 }, 'Success', 1],
])('%s', (_name, elapsed, change, status, shown) => {
  expect(progressAt(elapsed, { ...course, ...change })).toMatchObject({ status, shown });
});

test('output never shrinks and an end is final', () => {
  const courses = fc.record({
    online: fc.boolean(),
    runMs: fc.integer({ min: 0, max: 20_000 }),
    exitCode: fc.integer({ min: 0, max: 2 }),
    deliveryLimitMs: fc.integer({ min: 1_000, max: 20_000 }),
    executionLimitMs: fc.integer({ min: 1_000, max: 20_000 }),
    cancelledAt: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }),
  });
  const times = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(courses, times, ({ cancelledAt, ...rest }, elapsed) => {
      const one = { ...rest, ...(cancelledAt === undefined ? {} : { cancelledAt }) };
      const seen = [...elapsed]
        .sort((left, right) => left - right)
        .map((at) => progressAt(at, one));
      for (const [at, later] of seen.entries()) {
        const before = seen[at - 1];
        if (!before) continue;
        expect(later.shown).toBeGreaterThanOrEqual(before.shown);
        if (before.endedAt !== undefined) expect(later).toEqual(before);
      }
    }),
  );
});
