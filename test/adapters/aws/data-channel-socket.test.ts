import { expect, it } from 'vitest';
import { openSocket } from '../../../main/adapters/aws/data-channel-socket.ts';
import type { AwsOptions } from '../../../main/core/aws/call.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import { terminalCalls } from '../../../main/adapters/aws/terminal-calls.ts';
import { startTestRange } from '../../range/support/start-test-range.ts';
import { responderOn, WEB_7 } from '../../range/support/terminal-bench.ts';

/** How a connection to a stream under TLS went. */
async function overTls(trust: (authority: string) => AwsOptions): Promise<string> {
  const range = await startTestRange({ tls: true });
  const publicAuthorities = [range.authorities!.authority];
  const to = await responderOn(range, createSts({ publicAuthorities }));
  const started = await terminalCalls({ publicAuthorities }).start(to, WEB_7, 'tls');
  if (!started.ok) throw new Error(started.error.raw);
  const { streamUrl } = started.value;
  expect(streamUrl).toMatch(/^wss:/);
  return new Promise((resolve) => {
    const socket = openSocket(trust(publicAuthorities[0]!), streamUrl, {
      opened: () => {
        socket.drop();
        resolve('opened');
      },
      message: () => undefined,
      gone: resolve,
    });
  });
}

it('opens its stream under TLS with the authorities every call has', async () => {
  expect(await overTls((authority) => ({ publicAuthorities: [authority] }))).toBe('opened');
});

it('opens no stream whose certificate nobody known vouches for', async () => {
  expect(await overTls(() => ({}))).toMatch(/certificate|issuer/i);
});

it('goes through the proxy the settings name, or not at all', async () => {
  const proxy = { url: 'http://127.0.0.1:9' };
  const gone = await overTls((authority) => ({
    publicAuthorities: [authority],
    network: () => ({ proxy }),
  }));
  expect(gone).not.toBe('opened');
});
