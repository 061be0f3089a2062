import { describe, expect, test } from 'vitest';
import { openTunnel } from '../../../main/adapters/aws/tunnel.ts';
import { selfSigned } from './self-signed.ts';
import { behindProxy } from './through-proxy.ts';

const { here, proxy, through, probe } = behindProxy();

describe('a proxy that wants a login', () => {
  const wish = { login: 'sato:pa ss:wörd' };
  test('without one: told as that, and nothing reached AWS', async () => {
    const before = here().range.calls.length;
    const probed = await probe(await through(wish));
    expect(probed).toMatchObject({ ok: false, error: { failure: { code: 'proxy-login' } } });
    if (!probed.ok) expect(probed.error.failure.raw).toContain('Basic realm="proxy"');
    expect(here().range.calls.length).toBe(before);
  });

  test('with a wrong one: told apart from none; the password is in no message', async () => {
    const probed = await probe(await through(wish, {}, 'sato:canary-password'));
    expect(probed).toMatchObject({ ok: false, error: { failure: { code: 'proxy-login-wrong' } } });
    expect(JSON.stringify(probed)).not.toContain('canary-password');
  });

  test('with the right one calls pass', async () => {
    const sts = await through({ login: 'sato:pass' }, {}, 'sato:pass');
    expect(await probe(sts)).toMatchObject({ ok: true });
    expect(proxy().opened).toEqual([here().range.endpoints[0]!.endpoint.replace('https://', '')]);
  });
});

test('without a login calls pass, and the proxy cannot read them', async () => {
  const probed = await probe(await through({}));
  if (!probed.ok) throw new Error(probed.error.failure.raw);
  expect(probed.value.regions[0]?.certificate?.issuer).toBe('Range Root CA');
  expect(proxy().opened).toHaveLength(1);
});

test('a proxy that lets nothing through, and one that is not there', async () => {
  const closed = await probe(await through({ closed: true }));
  expect(closed).toMatchObject({ ok: false, error: { failure: { code: 'proxy-refused' } } });
  await proxy().close();
  const gone = await through({});
  await proxy().close();
  expect(await probe(gone)).toMatchObject({
    ok: false,
    error: { failure: { code: 'proxy-unreachable', mayHaveHappened: false } },
  });
});

test('a proxy over TLS is believed by the organisation’s authority, and only for itself', async () => {
  const secure = selfSigned();
  expect(await probe(await through({ secure }))).toMatchObject({
    ok: false,
    error: { failure: { code: 'proxy-unreachable' } },
  });
  await proxy().close();
  expect(await probe(await through({ secure }, { authorities: [secure.cert] }))).toMatchObject({
    ok: true,
  });
});

test('a proxy over TLS proves its own name, not the one of AWS behind it', async () => {
  const target = { host: 'sts.us-east-1.amazonaws.com', port: 443 };
  const opened = async (name: string): Promise<unknown> => {
    const secure = selfSigned(name);
    await through({ secure, name: 'localhost', closed: true });
    const authorities = [secure.cert];
    return openTunnel({ url: proxy().url }, { authorities }, target, AbortSignal.timeout(3_000));
  };
  await expect(opened('localhost')).rejects.toMatchObject({ errno: 'PROXY_REFUSED' });
  await expect(opened(target.host)).rejects.toMatchObject({ errno: 'PROXY_UNREACHABLE' });
});
