import { join } from 'node:path';
import { compared, median, type Measure } from './measured.ts';
import { megabytesOf } from './process-memory.ts';
import { withScratch } from './scratch.ts';
import { emptyApp, launch, ourApp, type Candidate } from './windows.ts';

const ROUNDS = 3;
const SETTLE_MS = 10_000;
const GOAL = 1.35;

/**
 * Memory of all processes together (PSS: shared pages are shared out) ten seconds after a run was
 * resumed, against an empty window on the same Electron. Linux only: it is the kernel that counts.
 */
export const measure: Measure = async () => {
  if (process.platform !== 'linux') throw new Error('memory is read from /proc, on Linux only');
  return withScratch(async (folder) => {
    const candidates = { ours: ourApp(folder), empty: emptyApp(folder) };
    const ours: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await megabytes(candidates.ours, join(folder, `ours-${String(round)}`)));
      empty.push(await megabytes(candidates.empty, join(folder, `empty-${String(round)}`)));
    }
    const than = 'an empty window on the same Electron';
    const other = median(empty);
    return [compared({ id: 'memory', unit: 'MB', value: median(ours), than, other, goal: GOAL })];
  });
};

async function megabytes(candidate: Candidate, userData: string): Promise<number> {
  const launched = await launch(candidate, userData);
  try {
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    return megabytesOf(launched.pid);
  } finally {
    await launched.end();
  }
}
