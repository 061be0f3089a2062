import { closeSync, fdatasync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeFiles } from '../../adapters/disk/files.ts';
import type { Draft } from '../../core/journal/payload.ts';
import { compared, percentile, timed, type Measure, type Measured } from './measured.ts';
import { openJournal } from './open-journals.ts';
import { withScratch } from './scratch.ts';
import { inTurns } from './turns.ts';

const ROUNDS = 3_000;
const WARM_UP = 50;
/** Below the journal's own 64, so that no checkpoint falls into a timed append. Odd: see `inTurns`. */
const CHECKPOINT_EVERY = 33;
/** Below the journal's own 512, so that no new key does. */
const ROTATE_EVERY = 255;
const GOALS = { p50: 1.3, p99: 1.5 } as const;
const dataSync = promisify(fdatasync);

/** What is recorded: most records hold no free text; where one does, a second file is synced. */
const KINDS = {
  'durable-append': {
    record: 'a record without text',
    draft: (path: string): Draft => ({ type: 'step.done', data: { path, how: 'person' } }),
  },
  'durable-append-text': {
    record: 'a record and its text, two files at once',
    draft: (path: string): Draft => ({
      type: 'step.done',
      data: {
        ...{ path, how: 'person' },
        actual: {
          text: 'The console answers again; the lead on call agreed to go on with step 4.',
        },
      },
    }),
  },
} as const;

/**
 * Recording one step until it is on the disk, against `write` and `fdatasync` of the same bytes
 * into as many files beside it, in turns. Checkpoints and new keys are made between turns and not
 * counted.
 */
export const measure: Measure = async () => {
  const measured: Measured[] = [];
  for (const [id, kind] of Object.entries(KINDS)) measured.push(...(await measureKind(id, kind)));
  return measured;
};

function measureKind(id: string, { record, draft }: (typeof KINDS)[keyof typeof KINDS]) {
  return withScratch(async (root) => {
    let written: Uint8Array[] = [];
    const write: typeof nodeFiles.write = (file, bytes) => {
      written.push(bytes);
      return nodeFiles.write(file, bytes);
    };
    const journal = await openJournal(root, { ...nodeFiles, write });
    const bare = ['bare.0', 'bare.1'].map((name) => openSync(join(root, name), 'a'));
    const { ours, theirs } = await inTurns(WARM_UP + ROUNDS, {
      ours: async (round) => {
        written = [];
        const asked = draft(`read/step-${String(round % 10)}`);
        const took = await timed(async () => {
          const done = await journal.append(asked);
          if (!done.ok) throw new Error(done.error.detail);
        });
        return { took, wrote: written };
      },
      theirs: (parts) =>
        timed(() => {
          const files = bare.slice(0, parts.length);
          files.forEach((file, at) => writeSync(file, parts[at] ?? new Uint8Array()));
          const [only, ...more] = files.map((file) => dataSync(file));
          return more.length === 0 ? only : Promise.all([only, ...more]);
        }),
      between: async (round) => {
        if (round % CHECKPOINT_EVERY === 0) await journal.checkpoint();
        if (round % ROTATE_EVERY === 0) await journal.rotate();
      },
    });
    bare.forEach((file) => closeSync(file));
    await journal.close('finished');
    return (['p50', 'p99'] as const).map((name) =>
      compared({
        id: `${id}-${name}`,
        unit: 'ms',
        value: percentile(ours.slice(WARM_UP), Number(name.slice(1)) / 100),
        than: `write + fdatasync of the same bytes, ${record}`,
        other: percentile(theirs.slice(WARM_UP), Number(name.slice(1)) / 100),
        goal: GOALS[name],
      }),
    );
  });
}
