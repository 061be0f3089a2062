import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createConnection } from '../../../main/adapters/aws/connection.ts';
import type { HostToCheck } from '../../../main/core/ports/connection.ts';
import { startRange, type Range } from '../../../main/range/start.ts';
import { selfSigned } from './self-signed.ts';

let range: Range;
beforeAll(async () => {
  range = await startRange({ world: 'sso-outage', tls: true });
});
afterEach(() => range.setFaults({}));
afterAll(() => range.close());

const hosts = (): readonly HostToCheck[] =>
  range.endpoints.map(({ region, endpoint }) => ({ what: 'sts', region, url: endpoint }));
const connection = () =>
  createConnection({ publicAuthorities: [range.authorities!.authority], timeoutMs: 600 });

test('each host at once: who it is, how long it took, and what its clock says', async () => {
  const [first = '', second = '', third = ''] = range.endpoints.map(({ region }) => region);
  await range.setFaults({
    skewMs: 420_000,
    network: [
      { what: 'silent', region: first },
      { what: 'intercepted', region: second },
    ],
  });
  const checked = await connection().check(hosts());
  expect(checked).toMatchObject([
    { region: first, ok: false, failure: { code: 'timed-out' } },
    { region: second, ok: false, failure: { code: 'tls-intercepted' } },
    { region: third, ok: true, certificate: { issuer: 'Range Root CA' } },
  ]);
  const off = Math.abs((checked[2]?.skewMs ?? 0) - 420_000);
  expect(off).toBeLessThanOrEqual(checked[2]?.skewUncertaintyMs ?? 0);
  expect(range.calls).toEqual([]);
});

test('a page of the network does not pass for AWS, a gateway’s error neither', async () => {
  const [one, other, third] = range.endpoints.map(({ region }) => region);
  await range.setFaults({
    network: [
      { what: 'portal-page', region: one! },
      { what: 'unavailable', region: other! },
      { what: 'throttled', region: third! },
    ],
  });
  const codes = (await connection().check(hosts())).map(({ failure }) => failure?.code);
  expect(codes).toEqual(['captive-portal', 'service-error', 'throttled']);
});

test('over plain HTTP only what AWS itself would say counts', async () => {
  const plain = await startRange({ world: 'sso-outage' });
  const url = plain.endpoints[0]!.endpoint;
  const good = await createConnection().check([{ what: 'sts', url }]);
  await plain.setFaults({ network: [{ what: 'portal-redirect' }] });
  const bad = await createConnection().check([{ what: 'sts', url }]);
  await plain.close();
  expect([good[0]?.ok, bad[0]?.failure?.code]).toEqual([true, 'captive-portal']);
});

test('only an authority’s certificate is taken for one', () => {
  const { readAuthority } = connection();
  expect(readAuthority('no certificate')).toBeUndefined();
  expect(readAuthority(selfSigned().cert)).toBeUndefined();
  const [one, other] = [range.authorities!.interceptor, range.authorities!.authority];
  expect([readAuthority(one + other), readAuthority(other + one)]).toEqual([undefined, undefined]);
  expect(readAuthority(`subject=O = Corp\n${one}`)?.pem).toBe(new X509Certificate(one).toString());
  expect(readAuthority(range.authorities!.interceptor)).toMatchObject({
    name: 'Example Corp TLS Inspection',
  });
});
