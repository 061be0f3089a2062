import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAwsLogin } from '../../../main/adapters/aws-login/aws-login.ts';
import { loginCode, REMOTE_PAGE, standInCli } from '../../fakes/aws-cli.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-aws-remote-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const made = () =>
  createAwsLogin({
    folder: join(root, 'private'),
    platform: 'linux',
    env: { PATH: '/usr/bin:/bin' },
  });
const wish = { region: 'ap-northeast-1', elsewhere: true };

test('a code that AWS CLI does not take ends it with its words, and without the code', async () => {
  const cli = standInCli(join(root, 'bin'));
  const told: string[] = [];
  const running = made().begin(cli.path, wish, (url) => told.push(url));
  await expect.poll(() => told).toEqual([REMOTE_PAGE]);
  running.enter('c29tZXRoaW5nIGVsc2U');
  const ended = await running.ended;
  expect(ended).toMatchObject({ error: { code: 'failed', raw: /Failed to decode/ } });
  expect(JSON.stringify(ended)).not.toContain('c29tZXRo');
});

test('it waits for the code of the other computer, on its input and nowhere else', async () => {
  const cli = standInCli(join(root, 'bin'));
  const told: string[] = [];
  const login = made();
  const running = login.begin(cli.path, wish, (url) => told.push(url));
  await expect.poll(() => told).toEqual([REMOTE_PAGE]);
  running.enter(loginCode());
  expect(await running.ended).toMatchObject({
    value: { credentials: { accessKeyId: 'ASIASTANDIN' } },
  });
  expect(cli.calls()).toContain('--no-cli-pager --remote\n');
  for (const file of readdirSync(join(root, 'bin'))) {
    if (file !== 'aws')
      expect(readFileSync(join(root, 'bin', file), 'utf8')).not.toContain(loginCode());
  }
  await login.wipe();
});

test('a code for one that has ended, or does not ask, does nothing', async () => {
  const cli = standInCli(join(root, 'bin'), { fails: 'no network' });
  const login = made();
  const running = login.begin(cli.path, { region: 'ap-northeast-1' }, () => undefined);
  running.enter(loginCode());
  await running.ended;
  running.enter(loginCode());
  const asked = login.begin(cli.path, wish, () => undefined);
  await asked.ended;
  asked.enter(loginCode());
  expect(await login.wipe()).toMatchObject({ ok: true });
});
