import { relative } from 'node:path';
import { projectFolder } from '../project.ts';
import { firstLine, type Counts } from './counts.ts';

export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestResult[];
}

interface TestResult {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[] | null;
}

/** What a run left, and how it ended. */
export interface Outcome {
  readonly report: VitestReport;
  /** What threw outside of every test. */
  readonly unhandled: readonly string[];
  readonly code: number;
}

/** A machine may be slow now and then; what is slow more often than this is a fault of ours. */
const SECOND_TRIES = 3;

/**
 * The files worth a second try. A property that was found not to hold is none: another seed would
 * hide it. Nor is a run in which something threw outside of every test: nobody knows in which file.
 */
export function mayTryAgain({ report, unhandled }: Outcome): readonly string[] {
  const files = report.testResults.filter(({ status }) => status === 'failed');
  const failed = files.flatMap(failedIn);
  const isSlow =
    unhandled.length === 0 &&
    failed.length > 0 &&
    failed.length <= SECOND_TRIES &&
    files.every((file) => failedIn(file).length > 0) &&
    failed.every(({ failureMessages }) => !(failureMessages ?? []).some(isProperty));
  return isSlow ? files.map(({ name }) => name) : [];
}

/** The counts of a run whose failed files were run once more. */
export function readSecond(first: VitestReport, outcome: Outcome): Counts {
  const second = readCounts(outcome);
  const passed = first.numPassedTests + Math.max(0, first.numFailedTests - second.failed);
  return { ...second, passed, skipped: first.numPendingTests };
}

/** A file that could not be loaded has no tests in it, yet it is a failure. */
export function readCounts({ report, unhandled, code }: Outcome): Counts {
  const thrown = unhandled.map((message) => `outside of every test: ${firstLine(message)}`);
  const failures = [...failuresOf(report), ...thrown];
  const failed = failures.length === 0 && code !== 0 ? 1 : failures.length;
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests,
    ...(failures.length > 0 && { failures }),
  };
}

/** Each failed test, or file that could not be loaded, as `file > test: why`. */
export function failuresOf({ testResults }: VitestReport): readonly string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap((file) => {
      const where = relative(projectFolder, file.name);
      const failed = failedIn(file);
      if (failed.length === 0) return [`${where}: ${firstLine(file.message)}`];
      return failed.map(
        ({ fullName, failureMessages }) =>
          `${where} > ${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`,
      );
    });
}

function failedIn({ assertionResults }: TestFile): readonly TestResult[] {
  return assertionResults.filter(({ status }) => status === 'failed');
}

function isProperty(message: string): boolean {
  return message.includes('Property failed after');
}
