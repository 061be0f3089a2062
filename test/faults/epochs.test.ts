import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, trusting } from '../fakes/changed-log.ts';
import { madeLog } from '../fakes/made-log.ts';

const ROTATE = [4, 8];
/** What a thief has who steals the newest key: every other one is a guess. */
const stolen = (epoch: number) => Buffer.alloc(32, epoch === 2 ? 3 : 0x77 + epoch);

function rewritten(notes: (made: ReturnType<typeof madeLog>) => readonly string[]): string {
  const genuine = madeLog({ records: 12, rotateAt: ROTATE });
  const other = { 2: { type: 'note', data: { kind: 'note', openedAt: 'forged' } } } as const;
  const forged = madeLog({ records: 12, rotateAt: ROTATE, other });
  writeFileSync(
    join(forged.folder, 'checkpoints.txt'),
    notes(forged)
      .map((note) => `${note}\n`)
      .join(''),
  );
  expect(forged.vkeys).toEqual(genuine.vkeys);
  return forged.folder;
}

describe('keys that change while a log goes on', () => {
  it('a log of three epochs is intact, and anchored by the key of any of them', async () => {
    const { folder, vkeys, size } = madeLog({ rotateAt: ROTATE, checkpointsAt: [3, 6, 7] });
    expect(await check(folder)).toMatchObject({
      verdict: 'VALID_UNANCHORED',
      checkpointed: size,
      findings: [],
      logs: [{ epochs: 3 }],
    });
    for (const vkey of vkeys) {
      expect(await check(folder, trusting({ vkeys: [vkey] }))).toMatchObject({
        verdict: 'VALID_ANCHORED',
        anchoredUpTo: size,
      });
    }
  });

  it('fault 16: the newest key signs a rewritten earlier epoch: bad key', async () => {
    const folder = rewritten(({ noteAt }) => [noteAt(3, 2), noteAt(12, 2)]);
    const report = await check(folder);
    expect(report.verdict).toBe('BAD_KEY');
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'checkpoint-epoch' }));
  });

  it('fault 16: the same without a checkpoint of the earlier epochs: nobody signed the hand-over', async () => {
    const report = await check(rewritten(({ noteAt }) => [noteAt(12, 2)]));
    expect(report.verdict).toBe('BAD_KEY');
    expect(report.findings).toContainEqual(
      expect.objectContaining({ seq: 4, kind: 'rotation-unsigned' }),
    );
  });

  it('fault 16: the same against a checkpoint kept elsewhere is a fork', async () => {
    const genuine = madeLog({ records: 12, rotateAt: ROTATE });
    const folder = rewritten(({ notes }) => notes);
    const trust = trusting({ checkpoints: [genuine.noteAt(5, 0)] });
    expect((await check(folder, trust)).verdict).toBe('FORKED');
  });

  it('fault 16: a thief who writes the whole log anew has no key of epoch 0', async () => {
    const genuine = madeLog({ records: 12, rotateAt: ROTATE });
    const forged = madeLog({ records: 12, rotateAt: ROTATE, seed: stolen });
    const [vkey = ''] = genuine.vkeys;
    expect((await check(forged.folder, trusting({ vkeys: [vkey] }))).verdict).toBe('BAD_KEY');
  });

  it('a key that the next epoch never took over signs nothing', async () => {
    const made = madeLog({ rotateAt: ROTATE });
    writeFileSync(
      join(made.folder, 'checkpoints.txt'),
      [...made.notes, made.noteAt(7, 0)].map((note) => `${note}\n`).join(''),
    );
    const report = await check(made.folder);
    expect(report.verdict).toBe('BAD_KEY');
    expect(report.findings[0]?.text).toContain('epoch 0; the key');
  });

  it('a rotation to a key of another name, or out of turn, is a bad key', async () => {
    const [, foreign = ''] = madeLog({ mode: 'incident', rotateAt: ROTATE }).vkeys;
    for (const data of [
      { k: 0, vkey_next: foreign },
      { k: 3, vkey_next: madeLog().vkeys[0] ?? '' },
    ]) {
      const { folder } = madeLog({ other: { 5: { type: 'key.rotate', data } } });
      const report = await check(folder);
      expect(report.verdict).toBe('BAD_KEY');
      expect(report.findings).toContainEqual(expect.objectContaining({ seq: 5, kind: 'rotation' }));
    }
  });

  it('a crash between key.rotate and its checkpoint is no crime while nothing follows', async () => {
    const made = madeLog({ records: 6, rotateAt: [5] });
    writeFileSync(join(made.folder, 'checkpoints.txt'), `${made.notes[0] ?? ''}\n`);
    writeFileSync(join(made.folder, 'keys.txt'), `${made.vkeys[0] ?? ''}\n`);
    expect((await check(made.folder)).verdict).toBe('VALID_UNANCHORED');
  });

  it('cut before a rotation, its own later checkpoints still say: rolled back', async () => {
    const made = madeLog({ rotateAt: ROTATE });
    const path = join(made.folder, 'seg-000000000000.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, `${lines.slice(0, 3).join('\n')}\n`);
    expect((await check(made.folder)).verdict).toBe('ROLLED_BACK');
    const trust = trusting({ checkpoints: [made.noteAt(12, 2)] });
    expect((await check(made.folder, trust)).verdict).toBe('ROLLED_BACK');
  });

  it('keys.txt with a key that no record names is tampering', async () => {
    const made = madeLog({ rotateAt: ROTATE });
    writeFileSync(join(made.folder, 'keys.txt'), `${[...made.vkeys].reverse().join('\n')}\n`);
    const report = await check(made.folder);
    expect(report.verdict).toBe('TAMPERED');
    expect(report.findings[0]).toMatchObject({ file: 'keys.txt', kind: 'key-differs' });
  });
});
