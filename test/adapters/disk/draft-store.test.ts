import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDraftStore } from '../../../main/adapters/disk/draft-store.ts';
import { nodeFiles } from '../../../main/adapters/disk/files.ts';
import { must } from '../../fakes/log-disk.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drafts-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const store = () => createDraftStore({ root });
const codeOf = (answer: { ok: boolean; error?: { code: string } }) => answer.error?.code;

describe('what is not there', () => {
  test.each(['0d4cf1a2', '../../etc', '', '0d4cf1a2-7a52-4dc4-9d0f-0f5fbd8f5b7e'])(
    'a draft called %j is missing, and nothing is made for it',
    async (id) => {
      expect(codeOf(await store().read(id))).toBe('missing');
      expect(codeOf(await store().keep(id, 1, 'x'))).toBe('missing');
      expect(codeOf(await store().remove(id))).toBe('missing');
      expect(readdirSync(root)).toEqual([]);
    },
  );

  test('no folder: no drafts, and no complaint', async () => {
    expect(await store().list()).toEqual({ ok: true, value: [] });
  });
});

describe('two copies of the app', () => {
  test('the second to keep the same draft is told, and nothing is written over', async () => {
    const { id } = must(await store().begin('one\n'));
    const [first, second] = await Promise.all([
      store().keep(id, 1, 'two, here\n'),
      store().keep(id, 1, 'two, there\n'),
    ]);
    expect([codeOf(first), codeOf(second)].filter(Boolean)).toEqual(['changed']);
    const kept = must(await store().read(id));
    expect(kept).toMatchObject({ version: 2, text: first.ok ? 'two, here\n' : 'two, there\n' });
    expect(codeOf(await store().keep(id, 1, 'late\n'))).toBe('changed');
  });

  test('a disk without links lets neither write over the other', async () => {
    const link = (): never => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' });
    };
    const fat = createDraftStore({ root, files: { ...nodeFiles, link } });
    const { id } = must(await fat.begin('one\n'));
    must(await fat.keep(id, 1, 'two\n'));
    expect(codeOf(await fat.keep(id, 1, 'other\n'))).toBe('changed');
    expect(must(await fat.read(id)).text).toBe('two\n');
    expect(readdirSync(join(root, 'drafts', id))).toHaveLength(2);
  });
});

describe('a disk that refuses', () => {
  test('says so, and the version before stands', async () => {
    const { id } = must(await store().begin('one\n'));
    const full = createDraftStore({
      root,
      files: {
        ...nodeFiles,
        write: () => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      },
    });
    expect(await full.keep(id, 1, 'two\n')).toEqual({
      ok: false,
      error: { code: 'not-saved', detail: 'ENOSPC' },
    });
    expect(must(await store().read(id))).toMatchObject({ version: 1, text: 'one\n' });
    expect(readdirSync(join(root, 'drafts', id))).toEqual(['00000001.yaml']);
  });
});

test('what a crash left half written is no version, and goes after a while', async () => {
  const { id } = must(await store().begin('手順\n'));
  const half = join(root, 'drafts', id, 'half.new');
  writeFileSync(half, '手');
  expect(must(await store().read(id))).toMatchObject({ version: 1, text: '手順\n' });
  must(await store().keep(id, 1, '手順 2\n'));
  expect(readdirSync(join(root, 'drafts', id))).toContain('half.new');
  utimesSync(half, 1, 1);
  must(await store().keep(id, 2, '手順 3\n'));
  expect(readdirSync(join(root, 'drafts', id))).not.toContain('half.new');
});

test('the same text makes no version; each other one stays to be read', async () => {
  const { id } = must(await store().begin('one\n'));
  expect(must(await store().keep(id, 1, 'one\n')).version).toBe(1);
  expect(must(await store().keep(id, 1, 'two\n')).version).toBe(2);
  expect(must(await store().versions(id)).map(({ version }) => version)).toEqual([2, 1]);
  expect(must(await store().read(id, 1)).text).toBe('one\n');
  expect(codeOf(await store().read(id, 9))).toBe('missing');
});

test('the list has the newest of each, and leaves out what is no draft', async () => {
  const old = must(await store().begin('old\n'));
  utimesSync(join(root, 'drafts', old.id, '00000001.yaml'), 1, 1);
  const young = must(await store().begin('young\n'));
  mkdirSync(join(root, 'drafts', 'lost+found'));
  expect(must(await store().list()).map(({ text }) => text)).toEqual(['young\n', 'old\n']);
  must(await store().remove(young.id));
  expect(must(await store().list()).map(({ id }) => id)).toEqual([old.id]);
});
