import { closeSync, fdatasync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compared, percentile, timed, type Measure, type Measured } from './measured.ts';
import { openJournal } from './open-journals.ts';
import { withScratch } from './scratch.ts';

const ROUNDS = 600;
const WARM_UP = 50;
/** Below the journal's own 64, so that no checkpoint falls into a timed append. */
const CHECKPOINT_EVERY = 32;
const GOALS = { p50: 1.3, p99: 1.5 } as const;
const dataSync = promisify(fdatasync);

/**
 * Recording one step until it is on the disk, against `write` and `fdatasync` of the same bytes
 * into a file beside it, turn by turn. Checkpoints are made between turns and not counted.
 */
export const measure: Measure = async () =>
  withScratch(async (root) => {
    const journal = await openJournal(root);
    const folder = join(root, 'drills', journal.logId);
    const bare = openSync(join(root, 'bare.jsonl'), 'a');
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const path = `read/step-${String(round % 10)}`;
      const append = await timed(async () => {
        const done = await journal.append({ type: 'step.done', data: { path, how: 'person' } });
        if (!done.ok) throw new Error(done.error.detail);
      });
      const line = lastLine(folder);
      const written = await timed(async () => {
        writeSync(bare, line);
        await dataSync(bare);
      });
      if (round >= WARM_UP) {
        ours.push(append);
        theirs.push(written);
      }
      if (round % CHECKPOINT_EVERY === 0) await journal.checkpoint();
    }
    closeSync(bare);
    await journal.close('finished');
    return [at('p50', 0.5, ours, theirs), at('p99', 0.99, ours, theirs)];
  });

function at(
  name: keyof typeof GOALS,
  share: number,
  ours: readonly number[],
  theirs: readonly number[],
): Measured {
  return compared({
    id: `durable-append-${name}`,
    unit: 'ms',
    value: percentile(ours, share),
    than: 'write + fdatasync of the same bytes',
    other: percentile(theirs, share),
    goal: GOALS[name],
  });
}

/** The bytes just recorded, with their line feed. */
function lastLine(folder: string): Buffer {
  const segment = readdirSync(folder)
    .filter((name) => name.startsWith('seg-'))
    .sort()
    .at(-1);
  const bytes = readFileSync(join(folder, segment ?? ''));
  return bytes.subarray(bytes.lastIndexOf(0x0a, bytes.length - 2) + 1);
}
