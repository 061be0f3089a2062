import { mkdir, readFile, rm } from 'node:fs/promises';
import { runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import type { Counts, Stage } from './counts.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

/**
 * A vitest run as a stage.
 * @param args further arguments: folders to run, `--config FILE`
 * @param more what is set in its environment beside ours
 */
export function vitestStage(
  name: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Stage {
  return {
    name,
    async run() {
      const file = inProject('.cache', 'reports', `vitest-${name.replaceAll(' ', '-')}.json`);
      await mkdir(inProject('.cache', 'reports'), { recursive: true });
      await rm(file, { force: true });
      const { code } = await runChild(
        inProject('node_modules', '.bin', 'vitest'),
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
        { env: { ...process.env, ...more } },
      );
      return readCounts(JSON.parse(await readFile(file, 'utf8')) as VitestReport, code);
    },
  };
}

/** A file that could not be loaded has no tests in it, yet it is a failure. */
export function readCounts(report: VitestReport, code: number): Counts {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
  };
}
