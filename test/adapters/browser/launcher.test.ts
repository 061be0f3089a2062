import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBrowser } from '../../../main/adapters/browser/browser.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-launcher-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const running = (): string => execFileSync('ps', ['-axww', '-o', 'args='], { encoding: 'utf8' });

test('a launcher that ends at once has not ended the browser: wiping still does', async () => {
  // In a session of its own, and deaf to a polite end, as a hung browser is.
  const inside = `echo $$ > "${root}/pid"; trap "" TERM; while :; do sleep 1; done`;
  const launch = `setsid sh -c '${inside}' "$1" > /dev/null 2>&1 & exit 0`;
  writeFileSync(join(root, 'google-chrome'), `#!/bin/sh\n${launch}\n`);
  chmodSync(join(root, 'google-chrome'), 0o755);
  const folder = join(root, 'profile');
  const browser = createBrowser({
    folder,
    allowed: (url) => url,
    platform: 'linux',
    env: { PATH: `${root}:/usr/bin:/bin`, HOME: root },
  });
  expect(await browser.open('https://signin.aws.amazon.com/')).toBe('clean');
  await expect.poll(() => existsSync(join(root, 'pid'))).toBe(true);
  expect(readFileSync(join(root, 'pid'), 'utf8').trim()).not.toBe('');
  expect(running()).toContain(folder);
  await browser.wipe();
  expect(running()).not.toContain(folder);
  expect(existsSync(folder)).toBe(false);
});
