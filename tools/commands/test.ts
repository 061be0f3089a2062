import { readdir } from 'node:fs/promises';
import { buildIfStale } from '../build/build.ts';
import { inProject } from '../project.ts';
import { withVirtualDisplay } from '../process/display.ts';
import { withOwnTemporary } from '../process/own-temporary.ts';
import { runStages, sentence, type Stage } from '../stages/counts.ts';
import { netsStage } from '../stages/nets.ts';
import { playwrightStage } from '../stages/playwright.ts';
import { vitestStage } from '../stages/vitest.ts';
import { exitCode } from './exit-codes.ts';

/**
 * Pure code, and what is made of it with fakes at the ports: these files share their workers. Starting
 * one for each of four hundred takes longer than what is in them.
 */
const SHARED: readonly string[] = ['core', 'actions', 'ipc'];

const buildStage: Stage = {
  name: 'build',
  async run() {
    await buildIfStale();
    return { passed: 1, failed: 0, skipped: 0 };
  },
};

/** `npm test`: every suite, then the one line that people and CI read. */
export async function test(): Promise<number> {
  const stages = [
    buildStage,
    netsStage,
    vitestStage('core', ['--no-isolate', ...SHARED.map((folder) => `test/${folder}/`)]),
    vitestStage('unit', await foldersApart()),
    playwrightStage('screens in Chromium', 'test/renderer'),
    playwrightStage('stories on Electron', 'test/e2e'),
    onDisplay(vitestStage('spectron', ['--config', 'test/spectron/vitest.config.ts'])),
    onDisplay(vitestStage('package', ['--config', 'test/package/vitest.config.ts'])),
  ];
  const counts = await withOwnTemporary(() => runStages(stages));
  if (counts.skipped > 0) process.stdout.write(`\n${counts.skipped} skipped, reasons above.\n`);
  process.stdout.write(`\n${sentence({ ...counts, skipped: 0 })}\n`);
  return counts.failed === 0 && counts.passed > 0 ? exitCode.ok : exitCode.failed;
}

/** Every folder of tests whose files each need a worker of their own. */
async function foldersApart(): Promise<readonly string[]> {
  const entries = await readdir(inProject('test'), { withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isDirectory() && !SHARED.includes(entry.name) ? [`test/${entry.name}/`] : [],
  );
}

function onDisplay(stage: Stage): Stage {
  return { name: stage.name, run: () => withVirtualDisplay(() => stage.run()) };
}
