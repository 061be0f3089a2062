import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createOwnPlaybooks } from '../../../main/adapters/disk/own-playbooks.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { toHex } from '../../../main/core/hex.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const hash = createNodeHash();
const open = (folder: string) => createOwnPlaybooks({ root: folder, hash, boot: 'boot' });
let root = '';
beforeEach(() => {
  root = temporaryFolder();
});

function wish(text: string, expected?: string) {
  const bytes = new TextEncoder().encode(text);
  const sha256 = toHex(hash.sha256(bytes));
  const from = { file: 'a.md', format: 'markdown' as const, sha256 };
  const at = '2026-01-01T00:00:00.000Z';
  const version = { sha256, version: text, keptAt: at, by: 'sato', from };
  return { id: 'OPS-01', expected, at, by: 'sato', version, bytes };
}
const file = (text: string): string =>
  join(root, 'own-playbooks', 'kept', `${wish(text).version.sha256}.yaml`);

test('nothing was brought in: no folder is made and nothing is told', async () => {
  expect(await open(root).ready()).toEqual({ books: [], bundles: [], damaged: [] });
  expect(readdirSync(root)).toEqual([]);
});

test('a record that could not be read again is not written: the one before stays', async () => {
  const own = open(root);
  await own.keep(wish('one'));
  const long = wish('two', wish('one').version.sha256);
  const from = { ...long.version.from, file: 'a'.repeat(400) };
  const kept = await own.keep({ ...long, version: { ...long.version, from } });
  expect(kept).toMatchObject({ error: { code: 'not-saved' } });
  expect((await own.reload()).books).toMatchObject([{ versions: [{ version: 'one' }] }]);
});

describe('changed outside the app', () => {
  test.each([
    ['changed', () => writeFileSync(file('one'), 'two')],
    ['changed', () => writeFileSync(file('one'), Buffer.alloc(50 * 1024 * 1024, 0x61))],
    ['missing', () => rmSync(file('one'))],
    ['unreadable', () => (rmSync(file('one')), mkdirSync(file('one')))],
    ['missing', () => (rmSync(file('one')), symlinkSync('/nowhere', file('one')))],
  ] as const)('%s: told, and not used', async (is, act) => {
    const own = open(root);
    await own.keep(wish('one'));
    act();
    const [book] = (await own.reload()).books;
    expect(book).toMatchObject({ trouble: { is, file: file('one') } });
    expect(book?.bytes).toBeUndefined();
    expect(await own.bytes(wish('one').version.sha256)).toBeUndefined();
  });

  test.each(['{', '{"version":1}', '{"version":1,"id":"PB-01","versions":[],"acts":[]}'])(
    'a record that holds %s is told and left alone',
    async (text) => {
      const own = open(root);
      await own.keep(wish('one'));
      const path = join(root, 'own-playbooks', 'OPS-01.json');
      writeFileSync(path, text);
      expect(await own.reload()).toMatchObject({ books: [], damaged: [{ file: path }] });
      expect((await own.keep(wish('two'))).ok).toBe(false);
      expect((await own.reload()).damaged).toHaveLength(1);
    },
  );

  test('the same bytes brought in again mend it', async () => {
    const own = open(root);
    const { sha256 } = wish('one').version;
    await own.keep(wish('one'));
    writeFileSync(file('one'), 'two');
    expect(await own.keep(wish('one', sha256))).toEqual({ ok: true, value: null });
    expect((await own.reload()).books[0]?.trouble).toBeUndefined();
  });
});
