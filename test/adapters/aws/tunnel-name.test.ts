import { afterEach, expect, test } from 'vitest';
import { openTunnel } from '../../../main/adapters/aws/tunnel.ts';
import { startProxy, type FakeProxy } from '../../fakes/proxy.ts';
import { selfSigned } from './self-signed.ts';

const TARGET = { host: 'sts.us-east-1.amazonaws.com', port: 443 };
const CASES = [
  ['its own', 'localhost', 'PROXY_REFUSED'],
  ['the target’s', TARGET.host, 'PROXY_UNREACHABLE'],
] as const;
let proxy: FakeProxy;
afterEach(() => proxy.close());

/** The proxy lets nothing through, which it can say only once it is believed. */
test.each(CASES)('a proxy over TLS proves %s name', async (_, name, code) => {
  const secure = selfSigned(name);
  proxy = await startProxy({ secure, closed: true });
  const url = proxy.url.replace('127.0.0.1', 'localhost');
  const login = { user: 'sato', password: 'canary-password' };
  const opened = openTunnel(
    { url, login },
    { authorities: [secure.cert] },
    TARGET,
    AbortSignal.timeout(5_000),
  );
  await expect(opened).rejects.toMatchObject({ errno: code });
});
