import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../../../main/adapters/aws-login/run-cli.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bg-run-cli-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(...lines: readonly string[]): string {
  const file = join(root, 'program');
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
}

const env = { PATH: '/usr/bin:/bin' };

test('what it leaves behind, holding its output, keeps nobody waiting', async () => {
  const { ended } = runCli(program('sleep 20 &', 'echo said'), [], { env, cwd: root });
  expect(await ended).toMatchObject({ code: 0, out: 'said\n' });
});

test('nor does what left its group before it was stopped', async () => {
  const running = runCli(program("setsid sh -c 'echo up; sleep 20' &", 'sleep 20'), [], {
    env,
    cwd: root,
    onOut: () => running.stop(),
  });
  expect(await running.ended).toMatchObject({ stopped: true });
});

const endless = (longest?: number) =>
  runCli(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
    env: {},
    cwd: '/',
    ...(longest === undefined ? {} : { longest }),
  });

test('what takes too long is ended and has failed: nobody stopped it', async () => {
  expect(await endless(50).ended).toMatchObject({
    code: null,
    stopped: false,
    err: expect.stringContaining('no end within 0.05 s') as string,
  });
});

test('what is stopped says so', async () => {
  const running = endless();
  running.stop();
  expect(await running.ended).toMatchObject({ stopped: true });
});
