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
  expect(found).toMatchObject([
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
  expect(await findOn(join(root, 'other'), join(root, 'link'), good.folder)).toMatchObject([
    { path: join(root, 'other', 'aws'), usable: false },
    { path: join(root, 'link', 'aws'), version: '2.32.5', usable: true },
  ]);
});

test('what another user could have put there is not even asked for its version, and told', async () => {
  const planted = standInCli(join(root, 'open'));
  chmodSync(planted.folder, 0o777);
  const written = standInCli(join(root, 'file'));
  chmodSync(written.path, 0o777);
  const good = standInCli(join(root, 'good'));
  mkdirSync(join(root, 'link'));
  symlinkSync(planted.path, join(root, 'link', 'aws'));
  const found = await findOn(written.folder, join(root, 'link'), good.folder);
  expect(found).toMatchObject([
    { path: written.path, usable: false, distrust: 'others-write' },
    { path: join(root, 'link', 'aws'), usable: false, distrust: 'others-write' },
    { path: good.path, usable: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  expect(found.map(({ version }) => version)).toEqual([undefined, undefined, '2.32.5']);
});

test('a program that was put in its place since it was found is not run', async () => {
  const good = standInCli(join(root, 'good'));
  const env = { PATH: good.folder, HOME: root };
  const login = createAwsLogin({ folder: join(root, 'private'), platform: 'linux', env });
  await login.find();
  standInCli(good.folder, { version: '2.32.6' });
  const { ended } = login.begin(good.path, { region: 'ap-northeast-1' }, () => undefined);
  expect(await ended).toMatchObject({
    error: { code: 'failed', raw: expect.stringContaining('not the program') },
  });
  expect(good.calls()).toBe('');
});

test('a way that others could turn does not hide another way to the same program', async () => {
  const good = standInCli(join(root, 'good'));
  const open = join(root, 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  symlinkSync(good.path, join(open, 'aws'));
  expect(await findOn(open, good.folder)).toMatchObject([
    { path: join(open, 'aws'), usable: false, distrust: 'others-write' },
    { path: good.path, usable: true },
  ]);
});

test('a folder that is itself a link in a place others may write is told', async () => {
  const good = standInCli(join(root, 'good'));
  const shared = join(root, 'shared');
  mkdirSync(shared);
  chmodSync(shared, 0o777);
  symlinkSync(good.folder, join(shared, 'bin'));
  expect((await findOn(join(shared, 'bin')))[0]).toMatchObject({
    path: join(shared, 'bin', 'aws'),
    distrust: 'others-write',
  });
});
