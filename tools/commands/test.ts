import { buildIfStale } from '../build/build.ts';
import { withVirtualDisplay } from '../process/display.ts';
import { withOwnTemporary } from '../process/own-temporary.ts';
import { inProject } from '../project.ts';
import { failureLines, runStages, sentence, type Stage } from '../stages/counts.ts';
import { netsStage } from '../stages/nets.ts';
import { playwrightStage } from '../stages/playwright.ts';
import { sharing } from '../stages/sharing.ts';
import { vitestStage } from '../stages/vitest.ts';
import { exitCode } from './exit-codes.ts';

/** What Node has compiled for one worker it need not compile for the next. */
const COMPILED = { NODE_COMPILE_CACHE: inProject('.cache', 'compiled') };

const buildStage: Stage = {
  name: 'build',
  async run() {
    await buildIfStale();
    return { passed: 1, failed: 0, skipped: 0 };
  },
};

/** `npm test`: every suite, then the one line that people and CI read. */
export async function test(): Promise<number> {
  const { pure, shared, apart } = await sharing();
  const stages = [
    buildStage,
    netsStage,
    vitestStage('core', ['--no-isolate', ...pure], COMPILED),
    vitestStage('unit', ['--no-isolate', ...shared], COMPILED),
    vitestStage('unit apart', apart, COMPILED),
    playwrightStage('screens in Chromium', 'test/renderer'),
    playwrightStage('stories on Electron', 'test/e2e'),
    onDisplay(vitestStage('spectron', ['--config', 'test/spectron/vitest.config.ts'])),
    onDisplay(vitestStage('package', ['--config', 'test/package/vitest.config.ts'])),
  ];
  const counts = await withOwnTemporary(() => runStages(stages));
  if (counts.skipped > 0) process.stdout.write(`\n${counts.skipped} skipped, reasons above.\n`);
  process.stdout.write(failureLines(counts));
  process.stdout.write(`\n${sentence({ ...counts, skipped: 0 })}\n`);
  return counts.failed === 0 && counts.passed > 0 ? exitCode.ok : exitCode.failed;
}

function onDisplay(stage: Stage): Stage {
  return { name: stage.name, run: () => withVirtualDisplay(() => stage.run()) };
}
