import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderStore } from '../../../main/adapters/upload/folder.ts';
import type { UploadBody } from '../../../main/core/ports/upload.ts';
import { hash } from '../../fakes/log-disk.ts';

const KEY = 'drills/one/seg/0-1.jsonl';
const HOW = { contentType: 'application/x-ndjson' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'usb-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bodyOf(text: string, between: () => void = () => undefined): UploadBody {
  const bytes = new TextEncoder().encode(text);
  return {
    size: bytes.length,
    sha256: Buffer.from(hash.sha256(bytes)).toString('hex'),
    async *chunks() {
      yield bytes.subarray(0, 3);
      await Promise.resolve();
      between();
      yield bytes.subarray(3);
    },
  };
}

function store(take: (bytes: number) => Promise<void> = () => Promise.resolve()) {
  return createFolderStore({ id: 'usb', for: 'drill', kind: 'folder', folder }, { take });
}

test('a file is written whole, read back, and never written over', async () => {
  const body = bodyOf('{"seq":0}\n');
  expect(await store().head(KEY)).toEqual({ is: 'absent' });
  expect(await store().put(KEY, body, HOW)).toEqual({ is: 'stored' });
  expect(readFileSync(join(folder, KEY), 'utf8')).toBe('{"seq":0}\n');
  expect(await store().head(KEY)).toEqual({ is: 'found', size: 10, sha256: body.sha256 });
  expect(await store().put(KEY, bodyOf('other'), HOW)).toEqual({ is: 'exists' });
  expect(readdirSync(join(folder, 'drills/one/seg'))).toEqual(['0-1.jsonl']);
});

test('a stick that is not there is not made up as a folder', async () => {
  rmSync(folder, { recursive: true });
  const refused = { is: 'refused', failure: { code: 'upload-folder-missing', then: 'again' } };
  expect(await store().put(KEY, bodyOf('x'.repeat(9)), HOW)).toMatchObject(refused);
  expect(await store().head(KEY)).toMatchObject(refused);
  expect(await store().principal()).toMatchObject({ ok: false });
});

test('unplugged in mid-copy: nothing of that name is there, and the next try starts over', async () => {
  const pulled = bodyOf('0123456789', () => {
    throw Object.assign(new Error('no such device'), { code: 'ENODEV' });
  });
  expect(await store().put(KEY, pulled, HOW)).toMatchObject({
    failure: { code: 'upload-folder-missing', then: 'again' },
  });
  expect(readdirSync(join(folder, 'drills/one/seg'))).toEqual([]);
  expect(await store().put(KEY, bodyOf('0123456789'), HOW)).toEqual({ is: 'stored' });
});

test.each([
  ['ENOSPC', 'upload-folder-full', 'again'],
  ['EROFS', 'upload-folder-read-only', 'stop'],
  ['EIO', 'upload-folder-missing', 'again'],
])('%s is told as %s', async (errno, code, then) => {
  const broken = bodyOf('0123456789', () => {
    throw Object.assign(new Error(errno), { code: errno });
  });
  expect(await store().put(KEY, broken, HOW)).toMatchObject({ failure: { code, then } });
});

test('what is read back differently is not kept', async () => {
  const body = { ...bodyOf('0123456789'), sha256: 'ab'.repeat(32) };
  expect(await store().put(KEY, body, HOW)).toMatchObject({
    failure: { code: 'upload-damaged', then: 'again' },
  });
  expect(await store().head(KEY)).toEqual({ is: 'absent' });
});

test('a folder where the file should be is another history, not a success', async () => {
  mkdirSync(join(folder, KEY), { recursive: true });
  expect(await store().put(KEY, bodyOf('0123456789'), HOW)).toEqual({ is: 'exists' });
  expect(await store().head(KEY)).toMatchObject({ is: 'found', size: -1 });
  writeFileSync(join(folder, 'other'), '');
});

test('the bandwidth is asked before each piece', async () => {
  const taken: number[] = [];
  const take = (bytes: number): Promise<void> => {
    taken.push(bytes);
    return Promise.resolve();
  };
  await store(take).put(KEY, bodyOf('0123456789'), HOW);
  expect(taken).toEqual([3, 7]);
});

test('names are none in a folder that is empty, and not known while the stick is away', async () => {
  expect(await store().names?.('drills/one/seg')).toEqual({ ok: true, value: [] });
  await store().put(KEY, bodyOf('{}\n'), HOW);
  expect(await store().names?.('drills/one/seg')).toEqual({ ok: true, value: ['0-1.jsonl'] });
  rmSync(folder, { recursive: true });
  expect(await store().names?.('drills/one/seg')).toMatchObject({
    error: { code: 'upload-folder-missing', then: 'again' },
  });
});
