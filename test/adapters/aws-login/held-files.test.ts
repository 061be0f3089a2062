import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAwsLogin } from '../../../main/adapters/aws-login/aws-login.ts';
import { standInCli, type StandInCli } from '../../fakes/aws-cli.ts';

/** As Windows does while a program that is ending still has a file open. */
const HELD = 'EBUSY: resource busy or locked';

let root: string;
let cli: StandInCli;
let held: boolean;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-held-'));
  cli = standInCli(join(root, 'bin'));
  cli.signIn();
  held = true;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = () => join(root, 'private');
const made = () =>
  createAwsLogin({
    folder: folder(),
    platform: 'linux',
    env: { PATH: '/usr/bin:/bin' },
    remove: (path) => (held ? Promise.reject(new Error(HELD)) : rm(path, { recursive: true })),
  });
const signedIn = (login: ReturnType<typeof made>) =>
  login.begin(cli.path, { region: 'ap-northeast-1' }, () => undefined).ended;

test('a file that is held is told, not thrown, and is gone with a later try', async () => {
  const login = made();
  expect(await signedIn(login)).toMatchObject({ ok: true });
  expect(await login.wipe()).toEqual({ ok: false, error: HELD });
  expect(await login.wipeLeft()).toMatchObject({ ok: false });
  held = false;
  expect(await login.wipeLeft()).toEqual({ ok: true, value: null });
  expect(existsSync(folder())).toBe(false);
});

test('what is held is in no later sign-in’s way, and wiping it leaves that one alone', async () => {
  const login = made();
  await signedIn(login);
  await login.wipe();
  expect(await signedIn(login)).toMatchObject({ ok: true });
  expect(readdirSync(folder())).toHaveLength(2);
  held = false;
  expect(await login.wipeLeft()).toMatchObject({ ok: true });
  expect(readdirSync(folder())).toHaveLength(1);
  expect(await login.renew()).toMatchObject({ ok: true });
  await login.wipe();
});
