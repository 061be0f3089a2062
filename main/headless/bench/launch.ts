import { join } from 'node:path';
import { compared, median, type Measure } from './measured.ts';
import { withScratch } from './scratch.ts';
import { emptyApp, launch, ourApp, type Candidate } from './windows.ts';

const ROUNDS = 10;
const GOAL = 1.25;

/**
 * From the spawn until the next step of a resumed run can be done, against an empty window on the
 * same Electron until its page is there, turn by turn.
 */
export const measure: Measure = async () =>
  withScratch(async (folder) => {
    const candidates = { ours: ourApp(folder), empty: emptyApp(folder) };
    const once = async (candidate: Candidate, name: string): Promise<number> => {
      const launched = await launch(candidate, join(folder, name));
      await launched.end();
      return launched.ms;
    };
    await once(candidates.empty, 'warm-empty');
    await once(candidates.ours, 'warm-ours');
    const ours: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await once(candidates.ours, `ours-${String(round)}`));
      empty.push(await once(candidates.empty, `empty-${String(round)}`));
    }
    const than = 'an empty window on the same Electron';
    const other = median(empty);
    return [compared({ id: 'launch', unit: 'ms', value: median(ours), than, other, goal: GOAL })];
  });
