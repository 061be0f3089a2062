import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { devtoolsPort } from '../../../main/headless/bench/devtools.ts';

const saying = (script: string) =>
  spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });

test('an app that ends says with what, and what it had said', async () => {
  const child = saying('process.stderr.write("no display"); process.exitCode = 3');
  await expect(devtoolsPort(child)).rejects.toThrow('the app ended with 3: no display');
});

test('the port is found even when its line comes in pieces', async () => {
  const child = saying(
    'process.stderr.write("warning\\nDevTools listening on ws://127.0");' +
      'setTimeout(() => process.stderr.write(".0.1:4711/devtools/browser/x\\n"), 20)',
  );
  expect(await devtoolsPort(child)).toBe(4711);
});
