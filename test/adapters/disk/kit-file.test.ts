import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadKit } from '../../../main/adapters/disk/kit-file.ts';
import { EXAMPLE_KIT } from '../../core/kit/example-kit.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kit-file-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('no file: no kit, and nothing to complain of', async () => {
  expect(await loadKit(root)).toEqual({ findings: [] });
  expect(await loadKit(join(root, 'no', 'such', 'folder'))).toEqual({ findings: [] });
});

test('something that is no file', async () => {
  mkdirSync(join(root, 'kit.yaml'));
  const { kit, findings } = await loadKit(root);
  expect(kit).toBeUndefined();
  expect(findings).toMatchObject([{ code: 'file-unreadable', level: 'error' }]);
});

test('a broken file: findings with the file’s whole path, line and column', async () => {
  writeFileSync(join(root, 'kit.yaml'), EXAMPLE_KIT.replace('totp', 'fido'));
  const { kit, findings } = await loadKit(root);
  expect(kit).toBeUndefined();
  expect(findings).toMatchObject([{ file: join(root, 'kit.yaml'), line: 16, code: 'not-one-of' }]);
});

test('a good file', async () => {
  writeFileSync(join(root, 'kit.yaml'), EXAMPLE_KIT);
  expect((await loadKit(root)).kit?.name).toBe('Example Corp');
});
