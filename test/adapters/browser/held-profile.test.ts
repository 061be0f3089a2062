import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBrowser } from '../../../main/adapters/browser/browser.ts';

vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof files>()) }));

const URL = 'https://signin.aws.amazon.com/';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-browser-'));
  mkdirSync(join(root, 'bin'));
  const chrome = join(root, 'bin', 'google-chrome');
  writeFileSync(chrome, `#!/bin/sh\nprintf '%s\\n' "$@" > '${root}/args'\nexec sleep 30\n`);
  chmodSync(chrome, 0o755);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const made = (folder = join(root, 'profile')) =>
  createBrowser({
    folder,
    allowed: (url) => url,
    platform: 'linux',
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, HOME: root },
  });
const profile = () => /--user-data-dir=(.*)/.exec(readFileSync(join(root, 'args'), 'utf8'))?.[1];

test('a profile that is held by what ran before opens another one, the same until it is wiped', async () => {
  mkdirSync(join(root, 'profile', 'Chrome'), { recursive: true });
  const held = vi.spyOn(files, 'rm').mockRejectedValue(new Error('EBUSY'));
  const browser = made();
  expect(await browser.open(URL)).toBe('clean');
  const first = profile();
  expect(first).toMatch(/profile\/fresh-\w+\/Chrome$/);
  expect(await browser.open(URL)).toBe('clean');
  expect(profile()).toBe(first);
  held.mockRestore();
  await browser.wipe();
  expect(await browser.open(URL)).toBe('clean');
  expect(profile()).toBe(join(root, 'profile', 'Chrome'));
  await browser.wipe();
});

test('a place where no folder can be says so, each time, instead of failing', async () => {
  writeFileSync(join(root, 'file'), '');
  const browser = made(join(root, 'file', 'profile'));
  expect(await browser.open(URL)).toBe('none');
  rmSync(join(root, 'file'));
  expect(await browser.open(URL)).toBe('clean');
  await browser.wipe();
});
