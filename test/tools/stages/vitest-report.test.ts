import { describe, expect, it } from 'vitest';
import { mayTryAgain, readCounts, readSecond } from '../../../tools/stages/vitest-report.ts';
import { inProject } from '../../../tools/project.ts';

interface Ended {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

const passed: Ended = { fullName: 'holds', status: 'passed', failureMessages: [] };

function failed(fullName: string, message: string): Ended {
  return { fullName, status: 'failed', failureMessages: [message] };
}

function file(name: string, assertionResults: readonly Ended[], message = '') {
  const isFailed =
    assertionResults.length === 0 || assertionResults.some(({ status }) => status === 'failed');
  return {
    name: inProject('test', name),
    status: isFailed ? 'failed' : 'passed',
    message,
    assertionResults,
  };
}

function report(testResults: readonly ReturnType<typeof file>[]) {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failedTests = all.filter(({ status }) => status === 'failed').length;
  return {
    numPassedTests: all.length - failedTests,
    numFailedTests: failedTests,
    numPendingTests: 0,
    testResults,
  };
}

const ended = (
  files: Parameters<typeof report>[0],
  code = 1,
  unhandled: readonly string[] = [],
) => ({ report: report(files), unhandled, code });

describe('the counts of a run', () => {
  it('take a file that cannot be loaded for a failure, and say why', () => {
    const read = readCounts(ended([file('a', [passed]), file('b', [], 'no such module\nat x')]));
    expect(read).toEqual({
      ...{ passed: 1, failed: 1, skipped: 0 },
      failures: ['test/b: no such module'],
    });
  });

  it('take a bad end without a failed test for a failure', () => {
    expect(readCounts(ended([file('a', [passed])], 1)).failed).toBe(1);
  });

  it('count what threw outside of every test', () => {
    const read = readCounts(ended([file('a', [passed])], 1, ['Error: late\nat x']));
    expect(read).toEqual({
      ...{ passed: 1, failed: 1, skipped: 0 },
      failures: ['outside of every test: Error: late'],
    });
  });

  it('name each failed test with its file and the first line of why', () => {
    const read = readCounts(ended([file('a', [failed('one breaks', 'expected 1\nat x')])], 1));
    expect(read.failures).toEqual(['test/a > one breaks: expected 1']);
  });
});

describe('a second try', () => {
  const slow = failed('is slow', 'Error: Test timed out in 15000ms.');

  it('is given to what failed, by file', () => {
    const files = [file('a', [passed, slow]), file('b', [passed])];
    expect(mayTryAgain(ended(files))).toEqual([inProject('test', 'a')]);
  });

  it('is not given to a run without failures', () => {
    expect(mayTryAgain(ended([file('a', [passed])]))).toEqual([]);
  });

  it('is not given to a property that was found not to hold: another seed would hide it', () => {
    const property = failed('sorts', 'Error: Property failed after 3 tests\n{ seed: 1 }');
    expect(mayTryAgain(ended([file('a', [property]), file('b', [slow])]))).toEqual([]);
  });

  it('is not given to a file that could not be loaded', () => {
    expect(mayTryAgain(ended([file('a', []), file('b', [slow])]))).toEqual([]);
  });

  it('is not given to more failures than a slow machine explains', () => {
    expect(mayTryAgain(ended([file('a', [slow, slow, slow, slow])]))).toEqual([]);
  });

  it('is not given to a run in which something threw outside of every test', () => {
    expect(mayTryAgain(ended([file('a', [slow])], 1, ['late']))).toEqual([]);
  });

  it('that holds leaves no failure', () => {
    const first = report([file('a', [passed, slow]), file('b', [passed])]);
    const second = report([file('a', [passed, passed])]);
    expect(readSecond(first, { report: second, unhandled: [], code: 0 })).toEqual({
      ...{ passed: 3, failed: 0, skipped: 0 },
    });
  });

  it('that does not hold is a failure', () => {
    const first = report([file('a', [passed, slow]), file('b', [passed])]);
    const second = report([file('a', [passed, slow])]);
    const read = readSecond(first, { report: second, unhandled: [], code: 1 });
    expect(read).toMatchObject({ passed: 2, failed: 1 });
    expect(read.failures).toHaveLength(1);
  });

  it('that ends badly without saying what failed is a failure', () => {
    const first = report([file('a', [slow])]);
    const second = report([file('a', [passed])]);
    expect(readSecond(first, { report: second, unhandled: [], code: 1 }).failed).toBe(1);
  });
});
