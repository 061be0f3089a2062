import { expect, test } from 'vitest';
import { readCounts, testsThatWere } from '../../../tools/stages/playwright.ts';

const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 1 };

test('a run that ended badly without saying which test failed counts as one failure', () => {
  expect(readCounts({ stats, errors: [] }, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('what failed at both tries has failed, and so has what broke outside a test', () => {
  const report = {
    stats: { ...stats, unexpected: 2 },
    errors: [{ message: 'no such folder\nat x' }],
  };
  const counts = readCounts(report, 1);
  expect(counts.failed).toBe(3);
  expect(counts.failures).toEqual(['no such folder']);
});

test('what passed at the second try is counted, and named wherever it stands', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'lane-a.spec.ts',
    line: 17,
    tests: [{ status }],
  });
  const inner = { specs: [spec('in a group', 'flaky'), spec('at once', 'expected')] };
  const report = {
    stats: { ...stats, flaky: 2 },
    errors: [],
    suites: [{ specs: [spec('alone', 'flaky')], suites: [inner] }],
  };
  expect(readCounts(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  expect(testsThatWere('flaky', report)).toEqual([
    'lane-a.spec.ts:17 alone',
    'lane-a.spec.ts:17 in a group',
  ]);
});

test('more second tries than a slow machine explains are failures, each of them', () => {
  const report = { stats: { ...stats, flaky: 4 }, errors: [] };
  expect(readCounts(report, 0)).toEqual({ passed: 3, failed: 4, skipped: 1 });
});
