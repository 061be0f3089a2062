import {
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAwsLogin } from '../../../main/adapters/aws-login/aws-login.ts';
import { standInCli } from '../../fakes/aws-cli.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-aws-find-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const findOn = (...folders: readonly string[]) =>
  createAwsLogin({
    folder: join(root, 'private'),
    platform: 'linux',
    env: { PATH: [...folders, '/usr/bin', '/bin'].join(':'), HOME: root, AWS_PROFILE: 'prod' },
  }).find();

const DEBIAN = '/usr/bin/aws';
test.skipIf(!existsSync(DEBIAN))(
  'Debian’s own AWS CLI is told to be too old, with the version seen (skipped without it)',
  async () => {
    const found = (await findOn()).find(({ path }) => path === DEBIAN);
    expect(found).toMatchObject({ usable: false });
    expect(found?.version).toMatch(/^(?:1|2)\.\d+\.\d+$/);
  },
);

test('an older one first on PATH does not hide a newer one behind it; the search ends there', async () => {
  const old = standInCli(join(root, 'old'), { version: '2.9.19' });
  const good = standInCli(join(root, 'good'));
  const found = await findOn(old.folder, good.folder);
  expect(found).toEqual([
    { path: old.path, version: '2.9.19', usable: false },
    { path: good.path, version: '2.32.5', usable: true },
  ]);
});

test('one program behind two names is one; another that is called aws is told as what it is', async () => {
  const good = standInCli(join(root, 'good'));
  mkdirSync(join(root, 'link'));
  symlinkSync(good.path, join(root, 'link', 'aws'));
  mkdirSync(join(root, 'other'));
  writeFileSync(join(root, 'other', 'aws'), '#!/bin/sh\necho hello\n');
  chmodSync(join(root, 'other', 'aws'), 0o755);
  expect(await findOn(join(root, 'other'), join(root, 'link'), good.folder)).toEqual([
    { path: join(root, 'other', 'aws'), usable: false },
    { path: join(root, 'link', 'aws'), version: '2.32.5', usable: true },
  ]);
});
