import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAwsLogin } from '../../../main/adapters/aws-login/aws-login.ts';
import { exported, SIGN_IN_PAGE, standInCli } from '../../fakes/aws-cli.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-aws-login-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folder = () => join(root, 'private');
const made = () =>
  createAwsLogin({
    folder: folder(),
    platform: 'linux',
    env: { PATH: '/usr/bin:/bin', HOME: '/home/nobody', AWS_PROFILE: 'prod', HTTPS_PROXY: 'x' },
  });
const wish = { region: 'ap-northeast-1' };
const alive = (pid: number | undefined): boolean => existsSync(`/proc/${pid}/cwd`);

test('what the CLI says when it fails is told, and nothing is left of it', async () => {
  const cli = standInCli(join(root, 'bin'), {
    fails: 'An error occurred: INSUFFICIENT_PERMISSIONS',
  });
  const login = made();
  expect(await login.begin(cli.path, wish, () => undefined).ended).toMatchObject({
    error: { code: 'failed', raw: 'An error occurred: INSUFFICIENT_PERMISSIONS' },
  });
  expect(await login.renew()).toMatchObject({ ok: false });
});

test('a program that is not there is told as well', async () => {
  const { ended } = made().begin(join(root, 'gone'), wish, () => undefined);
  expect(await ended).toMatchObject({ error: { code: 'failed' } });
});

test('credentials without an end are not taken', async () => {
  const credentials = exported({ Expiration: undefined });
  const cli = standInCli(join(root, 'bin'), { credentials });
  cli.signIn();
  expect(await made().begin(cli.path, wish, () => undefined).ended).toMatchObject({
    error: { code: 'unreadable' },
  });
});

test('stopping kills it and wipes what it kept', async () => {
  const cli = standInCli(join(root, 'bin'));
  const login = made();
  const running = login.begin(cli.path, wish, () => undefined);
  await expect.poll(() => alive(cli.pid())).toBe(true);
  running.stop();
  expect(await running.ended).toEqual({ ok: false, error: { code: 'stopped', raw: '' } });
  await expect.poll(() => alive(cli.pid()) || existsSync(folder())).toBe(false);
});

test('a stand-in for 2.32 signs in with all it keeps in a private folder, gone when wiped', async () => {
  const cli = standInCli(join(root, 'bin'));
  const login = made();
  const told: string[] = [];
  const running = login.begin(cli.path, { ...wish, proxy: 'http://p:1' }, (url) => told.push(url));
  await expect.poll(() => told).toEqual([SIGN_IN_PAGE]);
  cli.signIn();
  expect(await running.ended).toMatchObject({
    value: { credentials: { accessKeyId: 'ASIASTANDIN', sessionToken: 'stand-in-session-token' } },
  });
  const [home = ''] = readdirSync(folder());
  const inside = join(folder(), home);
  expect(statSync(inside).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(inside, 'cache'))).toEqual(['session.json']);
  expect(cli.calls()).toContain(
    'login --profile breakglass --region ap-northeast-1 --no-cli-pager\n',
  );
  expect(cli.calls()).toContain(`AWS_LOGIN_CACHE_DIRECTORY=${inside}/cache\n`);
  expect(cli.calls()).toContain('HTTPS_PROXY=http://p:1\n');
  expect(cli.calls()).not.toMatch(/AWS_PROFILE|\/home\/nobody/);
  expect(await login.renew()).toMatchObject({ ok: true });
  await login.wipe();
  expect(existsSync(folder())).toBe(false);
  expect(await login.renew()).toMatchObject({ error: { code: 'stopped' } });
});

test('an address that is not AWS’s ends it, with its host told, and is given to nobody', async () => {
  const cli = standInCli(join(root, 'bin'));
  const told: string[] = [];
  const elsewhere = { region: 'us-east-1' };
  const running = made().begin(cli.path, elsewhere, (url) => told.push(url));
  const raw = 'it asked to sign in at ap-northeast-1.signin.aws.amazon.com';
  expect(await running.ended).toMatchObject({ error: { code: 'unreadable', raw } });
  expect([told, alive(cli.pid())]).toEqual([[], false]);
});

test('authorities that are believed besides are in a bundle of its own, with the public ones', async () => {
  const cli = standInCli(join(root, 'bin'));
  cli.signIn();
  const authorities = ['-----BEGIN CERTIFICATE-----\nown\n-----END CERTIFICATE-----'];
  await made().begin(cli.path, { ...wish, authorities }, () => undefined).ended;
  const bundle = /AWS_CA_BUNDLE=(.+)/.exec(cli.calls())?.[1] ?? '';
  const text = readFileSync(bundle, 'utf8');
  expect(bundle.startsWith(folder())).toBe(true);
  expect(text).toContain('\nown\n');
  expect(text.split('-----BEGIN').length).toBeGreaterThan(50);
});
