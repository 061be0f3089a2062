import { describe, expect, it } from 'vitest';
import { runStages, type Stage } from '../../tools/stages/counts.ts';
import { readCounts as readPlaywright } from '../../tools/stages/playwright.ts';
import { readCounts as readVitest } from '../../tools/stages/vitest.ts';

const stage = (name: string, run: Stage['run']): Stage => ({ name, run });

describe('the counts that end npm test', () => {
  it('a stage that breaks is one failure, and the next still runs', async () => {
    const counts = await runStages([
      stage('breaks', () => Promise.reject(new Error('planted'))),
      stage('holds', () => Promise.resolve({ passed: 2, failed: 0, skipped: 1 })),
    ]);
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('a test file that cannot be loaded is a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [1, 2, 3] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(readVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('a bad exit without a failed test is a failure', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] };
    expect(readVitest(report, 1).failed).toBe(1);
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    expect(readPlaywright({ stats, errors: [] }, 1).failed).toBe(1);
  });

  it('a story that passed at its second try has passed; one that failed at both has not', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });
});
