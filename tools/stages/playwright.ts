import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { withDisplays } from '../process/display.ts';
import { runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import { firstLine, type Counts, type Stage } from './counts.ts';

/** More than two gained nothing on two cores. */
const WORKERS = 2;

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly { readonly message?: string }[];
  readonly suites?: readonly Suite[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/**
 * A Playwright suite with a virtual display for each worker, named to it in
 * `BREAKGLASS_DISPLAYS`. What passed only at a second try, where the suite allows one, is named.
 * @param folder where its playwright.config.ts is, relative to the project
 */
export function playwrightStage(name: string, folder: string): Stage {
  return {
    name,
    async run() {
      const config = inProject(folder, 'playwright.config.ts');
      if (!existsSync(config)) throw new Error(`${config} is missing.`);
      const report = inProject('.cache', 'reports', `playwright-${name.replaceAll(' ', '-')}.json`);
      await mkdir(inProject('.cache', 'reports'), { recursive: true });
      await rm(report, { force: true });
      const { code } = await withDisplays(WORKERS, (displays) =>
        runChild(
          inProject('node_modules', '.bin', 'playwright'),
          ['test', '--config', config, '--reporter=list,json'],
          {
            env: {
              ...process.env,
              PLAYWRIGHT_JSON_OUTPUT_FILE: report,
              BREAKGLASS_DISPLAYS: displays.join(' '),
            },
          },
        ),
      );
      const read = JSON.parse(await readFile(report, 'utf8')) as PlaywrightReport;
      for (const test of testsThatWere('flaky', read)) {
        process.stdout.write(`Passed only at the second try: ${test}\n`);
      }
      return readCounts(read, code);
    },
  };
}

/** A machine may be slow now and then; what is slow more often than this is a fault of ours. */
const SECOND_TRIES = 3;

export function readCounts(report: PlaywrightReport, code: number): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const forgiven = flaky > SECOND_TRIES ? 0 : flaky;
  const failed = unexpected + report.errors.length + flaky - forgiven;
  const failures = [
    ...testsThatWere('unexpected', report),
    ...report.errors.map(({ message = '' }) => firstLine(message)),
    ...(forgiven === 0 ? testsThatWere('flaky', report) : []),
  ];
  return {
    passed: expected + forgiven,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped,
    ...(failures.length > 0 && { failures }),
  };
}

/** Each as `file:line title`. */
export function testsThatWere(
  outcome: 'flaky' | 'unexpected',
  { suites = [] }: { readonly suites?: readonly Suite[] },
): string[] {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === outcome))
      .map(({ file, line, title }) => `${file}:${String(line)} ${title}`),
    ...testsThatWere(outcome, { suites: inner }),
  ]);
}
