import { describe, expect, test } from 'vitest';
import { makeCertificate } from '../../../main/range/tls/certificate.ts';
import { makeCertificates } from '../../../main/range/tls/certificates.ts';
import { behindProxy } from './through-proxy.ts';

const { proxy, through, probe } = behindProxy();

describe('a proxy that opens the encryption', () => {
  const intercepts = makeCertificates(Date.now());
  const authorities = [intercepts.interceptor];

  test('is named and refused, though its authority is known; it reads nothing', async () => {
    const probed = await probe(await through({ intercepts }, { authorities }));
    expect(probed).toMatchObject({
      ok: false,
      error: {
        failure: {
          code: 'tls-intercepted',
          certificate: { issuer: 'Example Corp TLS Inspection' },
        },
      },
    });
    expect(proxy().read()).toBe('');
  });

  test('passes where that was allowed, and every answer says who could read it', async () => {
    const allowed = { authorities, interceptor: intercepts.interceptor };
    const probed = await probe(await through({ intercepts }, allowed));
    if (!probed.ok) throw new Error(probed.error.failure.raw);
    expect(probed.value.regions[0]?.certificate).toMatchObject({
      issuer: 'Example Corp TLS Inspection',
      intercepted: true,
    });
    expect(proxy().read()).toContain('AWS4-HMAC-SHA256');
  });

  test('permission for another authority lets none of the organisation’s own pass', async () => {
    const always = { from: Date.now() - 60_000, until: Date.now() + 60_000 };
    const other = makeCertificate({ ...always, name: 'Other Corp', authority: true });
    const interceptor = other.certificatePem;
    const probed = await probe(await through({ intercepts }, { authorities, interceptor }));
    expect(probed).toMatchObject({ error: { failure: { code: 'tls-intercepted' } } });
    expect(proxy().read()).toBe('');
  });

  test('the same permission says nothing of a connection that nobody opened', async () => {
    const allowed = { authorities, interceptor: intercepts.interceptor };
    const probed = await probe(await through({}, allowed));
    if (!probed.ok) throw new Error(probed.error.failure.raw);
    expect(probed.value.regions[0]?.certificate?.intercepted).toBeUndefined();
  });
});
