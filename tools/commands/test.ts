import { runStages, sentence } from '../stages/counts.ts';
import { vitestStage } from '../stages/vitest.ts';

/** `npm test`: every suite, then the one line that people and CI read. */
export async function test(): Promise<number> {
  const counts = await runStages([vitestStage('unit', ['--passWithNoTests'])]);
  if (counts.skipped > 0) process.stdout.write(`(${counts.skipped} skipped, reasons above)\n`);
  process.stdout.write(`\n${sentence({ ...counts, skipped: 0 })}\n`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}
