import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createOwnPlaybooks } from '../../../main/adapters/disk/own-playbooks.ts';
import { nodeFiles } from '../../../main/adapters/disk/files.ts';
import { takeLock } from '../../../main/adapters/disk/lock.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { toHex } from '../../../main/core/hex.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const hash = createNodeHash();
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
const one = wish('one').version.sha256;
const two = wish('two', one).version.sha256;

describe('a disk that refuses', () => {
  test.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'refused'],
    ['EIO', 'not-saved'],
  ] as const)('%s at any call: the version before stays in force', async (code, told) => {
    const files = createFaultFiles();
    const own = createOwnPlaybooks({ root, hash, boot: 'boot', files });
    await own.keep(wish('one'));
    const places = ['kept', 'OPS-01.json'];
    const faults = places.flatMap((place) =>
      (['open', 'write', 'dataSync', 'rename'] as const).map((name) => ({ name, place })),
    );
    for (const { name, place } of faults) {
      files.fault = (call) => (call.name === name && call.path.includes(place) ? code : undefined);
      const kept = await own.keep(wish(`${name} ${place}`, one));
      files.fault = () => undefined;
      expect(kept).toMatchObject({ ok: false, error: { code: told } });
      expect((await own.reload()).books[0]?.versions.at(-1)?.sha256).toBe(one);
      expect(own.now()?.books[0]?.bytes).toEqual(wish('one').bytes);
    }
  });
});

describe('two copies of the app', () => {
  test('what was looked at is no longer what is there', async () => {
    const [mine, other] = [0, 1].map(() => createOwnPlaybooks({ root, hash, boot: 'boot' }));
    await mine?.keep(wish('one'));
    await other?.keep(wish('two', one));
    expect(await mine?.keep(wish('three', one))).toMatchObject({ error: { code: 'changed' } });
    expect((await mine?.reload())?.books[0]?.versions).toHaveLength(2);
  });

  test('another one is changing it now', async () => {
    const host = { host: 'here', alive: () => true, started: () => 'then' };
    const own = createOwnPlaybooks({ root, hash, boot: 'boot', processes: host });
    await own.keep(wish('one'));
    const folder = join(root, 'own-playbooks');
    takeLock(nodeFiles, folder, 'another boot', { ...host, host: 'elsewhere' });
    expect(await own.keep(wish('two', one))).toMatchObject({ error: { code: 'busy' } });
  });
});

test('versions: kept, rolled back, taken out, each with who and when; bytes stay for logs', async () => {
  const own = createOwnPlaybooks({ root, hash, boot: 'boot' });
  await own.keep(wish('one'));
  await own.keep(wish('two', one));
  expect((await own.rollBack({ ...wish(''), expected: two })).ok).toBe(true);
  expect(await own.rollBack({ ...wish(''), expected: one })).toMatchObject({ ok: false });
  expect((await own.takeOut({ ...wish(''), expected: one })).ok).toBe(true);
  const [book] = (await createOwnPlaybooks({ root, hash, boot: 'boot' }).ready()).books;
  expect(book?.versions).toEqual([]);
  expect(book?.acts.map(({ act, by, before }) => [act, by, before])).toEqual([
    ['kept', 'sato', undefined],
    ['kept', 'sato', one],
    ['rolled-back', 'sato', two],
    ['taken-out', 'sato', undefined],
  ]);
  expect(await own.bytes(two)).toEqual(wish('two').bytes);
});
