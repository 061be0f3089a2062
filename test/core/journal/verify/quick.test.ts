import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyFolder } from '../../../../main/adapters/disk/verify-folder.ts';
import { hash, must, signatures } from '../../../fakes/log-disk.ts';
import { madeLog } from '../../../fakes/made-log.ts';

const options = { records: 24, segmentsAt: [5, 12, 20], checkpointsAt: [10, 15] };
const forged = madeLog({ ...options, other: { 2: { type: 'note', data: { forged: 1 } } } });

/** A log with the checkpoints of these sizes only, those of `foreign` over another history of it. */
async function quick(sizes: readonly number[], foreign: readonly number[] = []) {
  const made = madeLog(options);
  const notes = sizes.map((size) => (foreign.includes(size) ? forged : made).noteAt(size, 0));
  writeFileSync(join(made.folder, 'checkpoints.txt'), notes.map((note) => `${note}\n`).join(''));
  return must(await verifyFolder(made.folder, { hash, signatures, quick: true }));
}

describe('a quick check', () => {
  it('tells how many checkpoints it passed over', async () => {
    const report = await quick([1, 10, 15, 24]);
    expect(report).toMatchObject({ verdict: 'VALID_UNANCHORED', how: 'quick', checkpointed: 24 });
    expect(report.findings).toMatchObject([
      { kind: 'not-compared', file: 'checkpoints.txt' },
      { kind: 'quick' },
    ]);
    expect(report.findings[0]?.text).toContain('3 checkpoints of its own below record 20');
  });

  it('has nothing to tell of when all of them cover the newest segment', async () => {
    expect((await quick([20, 24])).findings.map(({ kind }) => kind)).toEqual(['quick']);
  });

  it('reads all records where no checkpoint covers the newest segment', async () => {
    const report = await quick([1, 10, 15], [10]);
    expect(report).toMatchObject({ verdict: 'TAMPERED', how: 'full' });
    expect(report.findings.map(({ kind }) => kind)).toContain('root');
  });

  it('reads all records where the one that covers it is not in order', async () => {
    const report = await quick([10, 24], [24]);
    expect(report).toMatchObject({ verdict: 'TAMPERED', how: 'full', checkpointed: 10 });
  });
});
