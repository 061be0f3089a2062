import { expect, test } from 'vitest';
import { runCli } from '../../../main/adapters/aws-login/run-cli.ts';

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
