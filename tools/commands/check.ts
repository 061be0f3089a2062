import { failureLines, runStages, sentence } from '../stages/counts.ts';
import { netsStage } from '../stages/nets.ts';
import { vitestStage } from '../stages/vitest.ts';
import { exitCode } from './exit-codes.ts';

/** `npm run check`: everything that needs neither a window nor another program. Under a minute. */
export async function check(): Promise<number> {
  const counts = await runStages([netsStage, vitestStage('unit', unitFolders)]);
  process.stdout.write(failureLines(counts));
  process.stdout.write(`\n${sentence(counts)}\n`);
  return counts.failed === 0 ? exitCode.ok : exitCode.failed;
}

const unitFolders = [
  'test/core',
  'test/actions',
  'test/contract',
  'test/ipc',
  'test/renderer',
  'test/structure',
  'test/playbooks',
];
