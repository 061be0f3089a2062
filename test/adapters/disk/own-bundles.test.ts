import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { createOwnPlaybooks } from '../../../main/adapters/disk/own-playbooks.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { toHex } from '../../../main/core/hex.ts';
import type { OwnPlaybooks, OwnShelf } from '../../../main/core/ports/own-playbooks.ts';
import { createFaultFiles } from '../../fakes/fault-files.ts';
import { temporaryFolder } from '../../fakes/log-disk.ts';

const hash = createNodeHash();
const at = '2026-01-01T00:00:00.000Z';
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));
const sha = (text: string): string => toHex(hash.sha256(bytesOf(text)));
const open = (files?: ReturnType<typeof createFaultFiles>): OwnPlaybooks =>
  createOwnPlaybooks({ root, hash, boot: 'boot', ...(files ? { files } : {}) });
const uuid = (number: number): string => `00000000-0000-4000-8000-00000000000${String(number)}`;
let root = '';
beforeEach(() => {
  root = temporaryFolder();
});

/** Version `number` of the bundle, with these playbooks, each a text. */
async function install(
  own: OwnPlaybooks,
  number: number,
  texts: Readonly<Record<string, string>>,
  looked?: OwnShelf,
) {
  const { books, bundles } = looked ?? (await own.reload());
  const from = { file: 'ours.zip', format: 'breakglass/1' as const };
  const file = { name: 'ours.zip', size: 4, sha256: sha(`zip${String(number)}`) };
  const playbooks = Object.entries(texts).map(([id, text]) => ({ id, sha256: sha(text), text }));
  const about = { name: 'ours', version: String(number), made: at, at, by: 'sato' };
  return own.bundles.install({
    installed: {
      install: uuid(number),
      ...about,
      sha256: sha(String(number)),
      file,
      playbooks: playbooks.map(({ id, sha256 }) => ({ id, sha256 })),
    },
    bytes: bytesOf(`zip${String(number)}`),
    expected: bundles.at(-1)?.install,
    playbooks: playbooks.map(({ id, sha256, text }) => ({
      id,
      expected: books.find((book) => book.id === id)?.versions.at(-1)?.sha256,
      version: { sha256, version: text, keptAt: at, by: 'sato', from: { ...from, sha256 } },
      bytes: bytesOf(text),
    })),
  });
}

/** What is in force: the text of each playbook, and the bundles. */
async function shown(own: OwnPlaybooks): Promise<unknown> {
  const { books, bundles, damaged } = await own.reload();
  const texts = books.flatMap(({ id, bytes }) =>
    bytes ? [[id, Buffer.from(bytes).toString()]] : [],
  );
  return [Object.fromEntries(texts), bundles.map(({ version }) => version), damaged];
}

test('one after the other, what is left out is out; each rolled back brings the one before, whole', async () => {
  const own = open();
  await install(own, 1, { 'OPS-01': 'a1', 'OPS-02': 'b1' });
  await install(own, 2, { 'OPS-01': 'a2', 'OPS-03': 'c2' });
  await install(own, 3, { 'OPS-01': 'a2', 'OPS-02': 'b3' });
  expect(await shown(open())).toEqual([{ 'OPS-01': 'a2', 'OPS-02': 'b3' }, ['1', '2', '3'], []]);
  const back = (number: number) => own.bundles.rollBack({ install: uuid(number), at, by: 'sato' });
  expect(await back(2)).toMatchObject({ error: { code: 'changed' } });
  await back(3);
  expect(await shown(open())).toEqual([{ 'OPS-01': 'a2', 'OPS-03': 'c2' }, ['1', '2'], []]);
  await back(2);
  expect(await shown(open())).toEqual([{ 'OPS-01': 'a1', 'OPS-02': 'b1' }, ['1'], []]);
  await back(1);
  expect(await shown(open())).toEqual([{}, [], []]);
  expect(Buffer.from((await own.bundles.bytes(sha('zip3'))) ?? [])).toEqual(Buffer.from('zip3'));
});

test('what is no longer what was looked at is not overwritten', async () => {
  const own = open();
  await install(own, 1, { 'OPS-01': 'a1' });
  const looked = await own.reload();
  const both = await Promise.all([
    install(own, 2, { 'OPS-01': 'a2' }, looked),
    install(own, 3, { 'OPS-01': 'a3' }, looked),
  ]);
  expect(both).toMatchObject([{ ok: true }, { error: { code: 'changed' } }]);
  expect(await shown(own)).toEqual([{ 'OPS-01': 'a2' }, ['1', '2'], []]);
});

describe.each(['ENOSPC', 'EROFS', 'EIO'])('%s', (code) => {
  test('at any call to the disk: all that was in force stays, and another try goes through', async () => {
    const before = open();
    await install(before, 1, { 'OPS-01': 'a1', 'OPS-02': 'b1' });
    const stands = await shown(before);
    let failures = 0;
    for (let call = 1; ; call += 1) {
      const files = createFaultFiles();
      const own = open(files);
      await own.ready();
      const from = files.calls.length;
      files.fault = ({ number }) => (number === from + call ? code : undefined);
      const done = await install(own, 2, { 'OPS-01': 'a2', 'OPS-03': 'c2' });
      const reached = files.calls.length > from + call;
      files.fault = () => undefined;
      if (done.ok && !reached) break;
      if (!done.ok) {
        failures += 1;
        expect(await shown(own)).toEqual(stands);
        expect(await shown(open())).toEqual(stands);
      }
      if (done.ok) await own.bundles.rollBack({ install: uuid(2), at, by: 'sato' });
    }
    expect(failures).toBeGreaterThan(15);
    expect(await shown(open())).toEqual([{ 'OPS-01': 'a2', 'OPS-03': 'c2' }, ['1', '2'], []]);
  });
});

test('a record of bundles that cannot be read is told, and nothing is written over it', async () => {
  const own = open();
  await install(own, 1, { 'OPS-01': 'a1' });
  writeFileSync(`${root}/own-playbooks/bundles.json`, '{');
  expect(await shown(own)).toMatchObject([{}, [], [{ detail: 'not a record of bundles' }]]);
  expect((await install(own, 2, { 'OPS-01': 'a2' })).ok).toBe(false);
});
