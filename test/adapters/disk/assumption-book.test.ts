import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createAssumptionBook } from '../../../main/adapters/disk/assumption-book.ts';
import { nodeFiles } from '../../../main/adapters/disk/files.ts';
import type { Settlement } from '../../../main/core/assumptions/model.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const settlement: Settlement = {
  assumption: 'login-mfa',
  verdict: 'disproved',
  at: '2026-11-20T05:00:00.000Z',
  by: '佐藤',
  evidence: 'CloudTrail event 5d1f0c3e',
  found: 'AccessDenied',
};
const now = (): number => 1_795_000_000_000;

describe('a damaged file', () => {
  test.each([
    ['half a line', '{"version":1,"settle'],
    ['another version', '{"version":2,"settlements":[]}'],
    ['a stray verdict', JSON.stringify({ version: 1, settlements: [{ verdict: 'yes' }] })],
    ['no text', Buffer.from([0xff, 0xfe, 0])],
  ])('%s proves nothing, is put aside whole, and the book goes on', async (_, bytes) => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'assumptions.json'), bytes);
    const book = createAssumptionBook(root, now);
    expect(book.list()).toEqual([]);
    const aside = book.damaged() ?? '';
    expect(readFileSync(aside)).toEqual(Buffer.from(bytes));
    expect(await book.add(settlement)).toEqual({ ok: true, value: null });
    const again = createAssumptionBook(root, now);
    expect([again.list(), again.damaged()]).toEqual([[settlement], undefined]);
  });

  test('that can be neither read nor moved is named, and not written over', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'assumptions.json'));
    const refusing = {
      ...nodeFiles,
      rename: () => {
        throw new Error('EROFS');
      },
    };
    const book = createAssumptionBook(root, now, refusing);
    expect(book.damaged()).toBe(join(root, 'assumptions.json'));
    expect(await book.add(settlement)).toEqual({ ok: false, error: { detail: 'EROFS' } });
    expect(readdirSync(root)).toEqual(['assumptions.json']);
  });

  test('that cannot be read is put aside as well', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'assumptions.json'));
    const book = createAssumptionBook(root, now);
    expect(book.damaged()).toContain('assumptions.json.damaged-');
    expect(readdirSync(root)).toHaveLength(1);
  });
});

describe('the book', () => {
  test('keeps what was there when the disk refuses', async () => {
    const root = temporaryFolder();
    const refuses = { on: false };
    const book = createAssumptionBook(root, now, {
      ...nodeFiles,
      dataSync: (file) =>
        refuses.on ? Promise.reject(new Error('ENOSPC')) : nodeFiles.dataSync(file),
    });
    await book.add(settlement);
    refuses.on = true;
    expect(await book.add({ ...settlement, verdict: 'proved' })).toEqual({
      ok: false,
      error: { detail: 'ENOSPC' },
    });
    expect(book.list()).toEqual([settlement]);
    expect(createAssumptionBook(root, now).list()).toEqual([settlement]);
    expect(readdirSync(root)).toEqual(['assumptions.json']);
  });

  test('keeps judgements made at the same time, in their order', async () => {
    const root = temporaryFolder();
    const book = createAssumptionBook(root, now);
    const taken: Settlement = { ...settlement, verdict: 'taken-back', log: 'log-1' };
    await Promise.all([book.add(settlement), book.add(taken)]);
    expect(createAssumptionBook(root, now).list()).toEqual([settlement, taken]);
  });
});
