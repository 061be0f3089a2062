import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBrowser } from '../../../main/adapters/browser/browser.ts';
import { allowedLink } from '../../../main/shell/allowed-links.ts';

const URL = 'https://111122223333.signin.aws.amazon.com/console?a=$(id)&b=%27';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-browser-'));
  mkdirSync(join(root, 'bin'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program on PATH that writes its arguments down, one a line, and then does `then`. */
function stub(name: string, then: string): void {
  const file = join(root, 'bin', name);
  const lines = ['#!/bin/sh', `printf '%s\\n' "$@" > '${root}/args'`, `env > '${root}/env'`, then];
  writeFileSync(file, `${lines.join('\n')}\n`);
  chmodSync(file, 0o755);
}

const made = (more: Readonly<Record<string, string>> = {}) =>
  createBrowser({
    folder: join(root, 'profile'),
    allowed: allowedLink,
    platform: 'linux',
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: root, ...more },
  });
const argsSeen = () => readFileSync(join(root, 'args'), 'utf8').trimEnd().split('\n');

test('the first browser found gets the address as one argument and a private profile', async () => {
  stub('google-chrome', 'exec sleep 30');
  const browser = made({ AWS_PROFILE: 'prod', HTTPS_PROXY: 'http://127.0.0.1:1' });
  expect(await browser.open(URL)).toBe('clean');
  expect(argsSeen().at(-1)).toBe(allowedLink(URL));
  const profile = join(root, 'profile', 'Chrome');
  expect(argsSeen()).toContain(`--user-data-dir=${profile}`);
  expect(statSync(profile).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(root, 'env'), 'utf8')).not.toMatch(/AWS_|PROXY/);
  await browser.wipe();
});

test('wiping ends the browser and removes the profile', async () => {
  stub(
    'google-chrome',
    `echo $$ > '${'ROOT'}/pid'; trap '' TERM; while :; do sleep 1; done`.replaceAll('ROOT', root),
  );
  const browser = made();
  await browser.open(URL);
  const pid = Number(readFileSync(join(root, 'pid'), 'utf8'));
  await browser.wipe();
  expect(existsSync(join(root, 'profile'))).toBe(false);
  expect(() => process.kill(pid, 0)).toThrow();
});

test('wiped while it still starts, it is ended and no other is opened', async () => {
  stub('google-chrome', `echo $$ > '${root}/pid'; exec sleep 30`);
  stub('chromium', `touch '${root}/second'; exec sleep 30`);
  const browser = made();
  const opening = browser.open(URL);
  await expect.poll(() => existsSync(join(root, 'pid'))).toBe(true);
  const pid = Number(await vi.waitUntil(() => readFileSync(join(root, 'pid'), 'utf8')));
  await browser.wipe();
  expect(await opening).toBe('none');
  expect(() => process.kill(pid, 0)).toThrow();
  expect(existsSync(join(root, 'second'))).toBe(false);
});

test('wiped before it starts, none is started', async () => {
  stub('google-chrome', `touch '${root}/started'; exec sleep 30`);
  const browser = made();
  const opening = browser.open(URL);
  await browser.wipe();
  expect(await opening).toBe('none');
  expect(existsSync(join(root, 'started'))).toBe(false);
});

test('one that does not start is passed over for the next; with none it says so', async () => {
  stub('google-chrome', 'exit 1');
  expect(
    await createBrowser({
      folder: join(root, 'profile'),
      allowed: allowedLink,
      platform: 'linux',
      env: { PATH: join(root, 'bin') },
    }).open(URL),
  ).toBe('none');
  stub('firefox', 'exec sleep 30');
  const browser = made();
  expect(await browser.open(URL)).toBe('clean');
  expect(argsSeen()).toContain('--profile');
  await browser.wipe();
});

test('an address the app may not open goes to no browser', async () => {
  stub('google-chrome', 'exec sleep 30');
  expect(await made().open('https://signin.aws.amazon.com.evil.example/')).toBe('none');
  expect(existsSync(join(root, 'args'))).toBe(false);
});

test('what a crash left in the profile is gone before the next start', async () => {
  stub('google-chrome', 'exec sleep 30');
  mkdirSync(join(root, 'profile', 'Chrome'), { recursive: true });
  writeFileSync(join(root, 'profile', 'Chrome', 'Cookies'), 'old');
  const browser = made();
  await browser.open(URL);
  expect(existsSync(join(root, 'profile', 'Chrome', 'Cookies'))).toBe(false);
  await browser.wipe();
});
