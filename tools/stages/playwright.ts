import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { withVirtualDisplay } from '../process/display.ts';
import { runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import type { Counts, Stage } from './counts.ts';

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly unknown[];
}

const config = inProject('test', 'e2e', 'playwright.config.ts');
const reportFile = inProject('.cache', 'reports', 'playwright.json');

/** The stories, on the real Electron under a virtual display. A flaky test counts as failed. */
export const playwrightStage: Stage = {
  name: 'e2e on Electron',
  async run() {
    if (!existsSync(config)) throw new Error(`${config} is missing.`);
    await mkdir(inProject('.cache', 'reports'), { recursive: true });
    await rm(reportFile, { force: true });
    const { code } = await withVirtualDisplay(() =>
      runChild(
        inProject('node_modules', '.bin', 'playwright'),
        ['test', '--config', config, '--reporter=list,json'],
        { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile } },
      ),
    );
    return readCounts(JSON.parse(await readFile(reportFile, 'utf8')) as PlaywrightReport, code);
  },
};

export function readCounts(report: PlaywrightReport, code: number): Counts {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}
