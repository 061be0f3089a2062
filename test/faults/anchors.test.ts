import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { finishLine, prepareLine } from '../../main/core/journal/line.ts';
import { appendLeaf, emptyTree } from '../../main/core/journal/merkle.ts';
import { parseCheckpoint, signCheckpoint, verifierKey } from '../../main/core/journal/note.ts';
import { changedLog, check, trusting } from '../fakes/changed-log.ts';
import { closedDrill, createLogDisk, freshKey, hash } from '../fakes/log-disk.ts';

const RECORDS = 50;
let original = '';
let shortCode = '';
let vkey = '';

beforeAll(async () => {
  const disk = createLogDisk();
  const journal = await closedDrill(disk, RECORDS);
  original = disk.folderOf(journal.logId);
  shortCode = journal.head().shortCode;
  vkey = readFileSync(join(original, 'keys.txt'), 'utf8').trim();
});

describe('what vouches for a log from outside', () => {
  it('fault 9: cut at a line end, own checkpoints kept, is rolled back', async () => {
    const report = await check(changedLog(original, (lines) => lines.slice(0, 30)));
    expect(report.verdict).toBe('ROLLED_BACK');
  });

  it('fault 10: cut together with its checkpoints, only something outside tells', async () => {
    const folder = changedLog(
      original,
      (lines) => lines.slice(0, 30),
      (text) => text.slice(0, text.indexOf('\n\n', text.indexOf('\n\n') + 2) + 2),
    );
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
    expect((await check(folder, trusting({ shortCodes: [shortCode] }))).verdict).toBe(
      'ROLLED_BACK',
    );
    const notes = readFileSync(join(original, 'checkpoints.txt'), 'utf8').trimEnd().split('\n\n');
    const last = `${notes.slice(-2).join('\n\n')}\n`;
    expect((await check(folder, trusting({ checkpoints: [last] }))).verdict).toBe('ROLLED_BACK');
  });

  it('any cut of the end is found by the short code of the whole', async () => {
    const trust = trusting({ shortCodes: [shortCode] });
    for (let keep = 1; keep < RECORDS; keep += 7) {
      const folder = changedLog(original, (lines) => lines.slice(0, keep));
      rmSync(join(folder, 'checkpoints.txt'));
      expect((await check(folder, trust)).verdict).toBe('ROLLED_BACK');
    }
  });

  it('fault 15: a log written anew with another key is a bad key, where the key was pinned', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 5);
    const forged = disk.folderOf(journal.logId);
    const origin = `breakglass.invalid/drill/${journal.logId}`;
    const pinned = verifierKey(hash, origin, freshKey().publicKey);
    expect((await check(forged)).verdict).toBe('VALID_UNANCHORED');
    expect((await check(forged, trusting({ vkeys: [pinned] }))).verdict).toBe('BAD_KEY');
  });

  it('is anchored by its pinned key, its short code, or a checkpoint kept elsewhere', async () => {
    expect(await check(original, trusting({ vkeys: [vkey] }))).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: RECORDS,
    });
    expect(
      await check(original, trusting({ shortCodes: [shortCode.toLowerCase()] })),
    ).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: RECORDS,
      by: [`short code ${shortCode}`],
    });
    const note = `${readFileSync(join(original, 'checkpoints.txt'), 'utf8').split('\n\n').slice(0, 2).join('\n\n')}\n`;
    expect(await check(original, trusting({ checkpoints: [note] }))).toMatchObject({
      verdict: 'VALID_ANCHORED',
      anchoredUpTo: 1,
      by: ['trusted checkpoint'],
    });
  });

  it('fault 17: two signed checkpoints of one size with different roots are a fork', async () => {
    const disk = createLogDisk();
    const journal = await closedDrill(disk, 4);
    const folder = disk.folderOf(journal.logId);
    const key = freshKey();
    const origin = `breakglass.invalid/drill/${journal.logId}`;
    rewriteWithKey(folder, origin, key.publicKey);
    const path = join(folder, 'checkpoints.txt');
    const root = Buffer.alloc(32, 1).toString('base64');
    const one = signCheckpoint(hash, key, { origin, size: 2, root });
    const two = signCheckpoint(hash, key, {
      origin,
      size: 2,
      root: Buffer.alloc(32, 2).toString('base64'),
    });
    writeFileSync(path, `${one}\n${two}\n`);
    const report = await check(folder);
    expect(report.verdict).toBe('FORKED');
    expect(report.findings).toContainEqual(expect.objectContaining({ kind: 'forked' }));
  });

  it('a checkpoint of another history is a fork', async () => {
    const code = shortCode.replace(/@ .*/, '@ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K');
    expect((await check(original, trusting({ shortCodes: [code] }))).verdict).toBe('FORKED');
  });

  it('checkpoints signed by a foreign key are a bad key', async () => {
    const key = freshKey();
    const folder = changedLog(
      original,
      (lines) => lines,
      (text) => {
        const found = parseCheckpoint(`${text.split('\n\n').slice(0, 2).join('\n\n')}\n`);
        if (!found) throw new Error('no note');
        return `${signCheckpoint(hash, key, found.checkpoint)}\n`;
      },
    );
    const report = await check(folder);
    expect(report.verdict).toBe('BAD_KEY');
    expect(report.findings[0]?.file).toBe('checkpoints.txt');
  });

  it('fault 20: unknown signature lines are ignored, and 20 of them are no trouble', async () => {
    const unknown = `\u2014 witness.invalid/eve ${Buffer.alloc(72, 9).toString('base64')}\n`;
    const folder = changedLog(
      original,
      (lines) => lines,
      (text) => text.replaceAll(/(\u2014 .*\n)/g, `$1${unknown.repeat(20)}`),
    );
    expect((await check(folder)).verdict).toBe('VALID_UNANCHORED');
  });
});

/** Gives a short log another key, as someone who writes it anew would. */
function rewriteWithKey(folder: string, origin: string, publicKey: Uint8Array): void {
  const key = verifierKey(hash, origin, publicKey);
  const logId = origin.split('/').at(-1) ?? '';
  const data = { app: 'a', clockSpeed: 1, device: 'd', logId, mode: 'drill', origin, vkey_0: key };
  const common = {
    actor: { id: '', device: 'd', app: 'a' },
    boot: 'b',
    ts: '2026-11-23T13:10:24.123Z',
  };
  const open = finishLine(
    hash,
    prepareLine({ ...common, mono: 1, type: 'log.open', data }),
    emptyTree,
    new Uint8Array(32),
  );
  const close = finishLine(
    hash,
    prepareLine({ ...common, mono: 2, type: 'log.close', data: { why: 'quit' } }),
    appendLeaf(hash, emptyTree, open.leaf()),
    open.leaf(),
  );
  writeFileSync(
    join(folder, 'seg-000000000000.jsonl'),
    `${Buffer.from(open.bytes).toString()}\n${Buffer.from(close.bytes).toString()}\n`,
  );
  writeFileSync(join(folder, 'keys.txt'), `${key}\n`);
  rmSync(join(folder, 'texts.jsonl'), { force: true });
}
