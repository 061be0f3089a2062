import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { otherHistory } from '../../../main/actions/uploads/other-history.ts';
import type { Credentials } from '../../../main/core/ports/aws.ts';
import type { ObjectStore, UploadFailure } from '../../../main/core/ports/upload.ts';
import { err, ok, type Result } from '../../../main/core/result.ts';
import type { LogFacts } from '../../../main/core/upload/facts.ts';
import type { UploadTarget } from '../../../main/core/upload/target.ts';
import { must, note, openDrill, temporaryFolder } from '../../fakes/log-disk.ts';
import { keyFor, rangeTarget, uploadBench, type UploadBench } from '../../fakes/upload-bench.ts';
import { keeperOf, worldWithKeeper } from '../../range/support/evidence-keeper.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';

const benches: UploadBench[] = [];
afterEach(() => benches.splice(0).forEach((bench) => bench.remove()));

/** A log of which a target has two checkpoints, and the laptop's files of it. */
async function copied(target: UploadTarget, credentials?: Credentials) {
  const bench = uploadBench(credentials ? { credentials } : {});
  benches.push(bench);
  const journal = await openDrill(bench.disk);
  for (let count = 0; count < 9; count += 1) must(await journal.append(note(`n ${count}`)));
  must(await journal.checkpoint());
  for (let count = 0; count < 10; count += 1) must(await journal.append(note(`hide ${count}`)));
  must(await journal.checkpoint());
  expect(await bench.untilDone(bench.state(target))).toBeUndefined();
  const { logId } = journal;
  return { bench, target, logId, log: bench.disk.folderOf(logId) };
}

function stick(): UploadTarget & { readonly kind: 'folder' } {
  return { id: 'stick', for: 'drill', kind: 'folder', folder: temporaryFolder() };
}

/** Cuts the log as who has the laptop would: records, checkpoints and notes of uploads. */
function cut(log: string, size: number): void {
  const segment = join(log, 'seg-000000000000.jsonl');
  const lines = readFileSync(segment, 'utf8').split('\n');
  writeFileSync(segment, `${lines.slice(0, size).join('\n')}\n`);
  const checkpoints = join(log, 'checkpoints.txt');
  const notes = readFileSync(checkpoints, 'utf8').split(/(?<=\n\n[^\n]+\n\n)/);
  writeFileSync(checkpoints, notes.filter((one) => Number(one.split('\n')[1]) <= size).join(''));
  rmSync(join(log, 'upload.json'), { force: true });
}

async function failuresOf(bench: UploadBench, target: UploadTarget): Promise<readonly unknown[]> {
  const state = bench.state(target);
  await bench.untilDone(state);
  return [...state.logs.values()].map(({ failure }) => failure);
}

describe('a log that was cut after it was copied', () => {
  it('is not sent on: its longer history is in the folder', async () => {
    const target = stick();
    const { bench, log, logId } = await copied(target);
    const there = join(target.folder, 'drills', logId, 'cp');
    const kept = readdirSync(there);
    cut(log, 10);
    expect(await failuresOf(bench, target)).toMatchObject([
      { code: 'upload-forked', then: 'stop' },
    ]);
    expect(readdirSync(there)).toEqual(kept);
  });

  it('is not seen in a bucket whose names may not be listed', async () => {
    const range = await startTestRange();
    const target = rangeTarget(range, 'drill');
    const { bench, log } = await copied(target, keyFor(range, 'drill'));
    cut(log, 10);
    expect(await failuresOf(bench, target)).toEqual([undefined]);
  });

  it('is found once a bucket that was too busy to list answers', async () => {
    const range = await startTestRange({ world: worldWithKeeper('GOVERNANCE') });
    const { bucket, ...credentials } = keeperOf(range);
    const target = { ...rangeTarget(range, 'drill'), bucket };
    const { bench, log } = await copied(target, credentials);
    cut(log, 10);
    const state = bench.state(target);
    const busy = { code: 'SlowDown', status: 503, times: 1 };
    await range.setFaults({ refused: [{ ...busy, action: 's3:ListObjectsV2' }] });
    expect(await bench.pass(state)).toMatchObject({ code: 'upload-busy', then: 'again' });
    await bench.untilDone(state);
    const [only] = state.logs.values();
    expect(only?.failure).toMatchObject({ code: 'upload-forked', then: 'stop' });
  });

  it('is told from one that is whole, which goes on', async () => {
    const { bench, target } = await copied(stick());
    expect(await failuresOf(bench, target)).toEqual([undefined]);
  });
});

describe('what lies at a target', () => {
  const facts = { checkpoints: [{ size: 1, root: 'r', note: '' }] } as unknown as LogFacts;
  const look = (names: readonly string[] | undefined) => answered(ok(names));
  const answered = (answer: Result<readonly string[] | undefined, UploadFailure>) =>
    otherHistory({
      store: { names: () => Promise.resolve(answer) } as unknown as ObjectStore,
      facts,
      base: 'drills/x',
    });

  it('is another history when its checkpoint has a size of its own, and else nothing is said', async () => {
    expect(await look(undefined)).toBeUndefined();
    expect(await look([])).toBeUndefined();
    expect(await look([`${'1'.padStart(20, '0')}.txt`, 'notes.txt', 'x.part'])).toBeUndefined();
    expect(await look([`${'7'.padStart(20, '0')}.txt`])).toMatchObject({
      code: 'upload-forked',
      params: { key: `drills/x/cp/${'7'.padStart(20, '0')}.txt` },
    });
  });

  it('is asked for again when the target cannot tell now', async () => {
    const busy = { code: 'upload-busy', then: 'again', raw: 'SlowDown' } as const;
    expect(await answered(err(busy))).toEqual(busy);
  });
});
