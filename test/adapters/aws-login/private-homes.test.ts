import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPrivateHomes } from '../../../main/adapters/aws-login/private-homes.ts';

test('a home that is held keeps no other from being wiped', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bg-homes-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'private');
  let held: string | undefined;
  const homes = createPrivateHomes(folder, (path) => {
    // Whichever is tried first.
    held ??= path;
    return path === held ? Promise.reject(new Error('EBUSY')) : rm(path, { recursive: true });
  });
  for (let made = 0; made < 3; made += 1) await homes.make();
  homes.release();
  expect(await homes.wipe()).toEqual({ ok: false, error: 'EBUSY' });
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([held]);
  held = '';
  expect(await homes.wipe()).toMatchObject({ ok: true });
  expect(existsSync(folder)).toBe(false);
});
