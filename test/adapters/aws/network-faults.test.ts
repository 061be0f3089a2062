import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AwsFailureCode } from '../../../main/core/ports/aws.ts';
import type { NetworkFaultKind } from '../../../main/range/network/network-fault.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';

let here: Rehearsal;
beforeAll(async () => {
  here = await rehearse({ tls: true }, { timeoutMs: 700 });
  await here.sts.probe(here.range.endpoints, here.key);
});
afterEach(() => here.range.setFaults({}));
afterAll(() => here.range.close());

const mfa = () => ({ serial: here.range.mfaSerial, code: here.range.practiceCode().code });

test('over TLS, all well: the Region proves who it is', async () => {
  const probed = await here.sts.probe(here.range.endpoints, here.key);
  if (!probed.ok) throw new Error(probed.error.failure.raw);
  const [first] = probed.value.regions;
  expect(first?.certificate).toMatchObject({
    issuer: 'Range Root CA',
    names: 'IP Address:127.0.0.1',
  });
  expect(first?.certificate?.until).toBeGreaterThan(Date.now());
});

describe('each way a network fails has its own words, and the second Region answers', () => {
  test.each<[NetworkFaultKind, AwsFailureCode]>([
    ['silent', 'timed-out'],
    ['dropped', 'connection-lost'],
    ['throttled', 'throttled'],
    ['unavailable', 'service-error'],
    ['garbage', 'not-aws'],
    ['half', 'not-aws'],
    ['cut', 'connection-lost'],
    ['portal-redirect', 'captive-portal'],
    ['portal-page', 'captive-portal'],
    ['no-tls', 'tls-refused'],
    ['expired', 'certificate-expired'],
    ['not-yet', 'certificate-not-yet'],
    ['other-name', 'certificate-other-name'],
    ['intercepted', 'tls-intercepted'],
  ])('%s: %s', async (what, code) => {
    const [first, second] = here.range.endpoints;
    await here.range.setFaults({ network: [{ what, region: first!.region }] });
    const probed = await here.sts.probe(here.range.endpoints, here.key);
    if (!probed.ok) throw new Error(probed.error.failure.raw);
    expect(probed.value.chosen).toBe(second!.region);
    expect(probed.value.regions[0]).toMatchObject({ ok: false, failure: { code } });
  });

  test('slow: the next one is asked as well, and the first says that it is late', async () => {
    const [first, second] = here.range.endpoints;
    await here.range.setFaults({ network: [{ what: 'slow', region: first!.region, ms: 600 }] });
    const probed = await here.sts.probe(here.range.endpoints, here.key);
    expect(probed).toMatchObject({ ok: true, value: { chosen: second!.region } });
  });
});

test.each<[NetworkFaultKind, string]>([
  ['intercepted', 'Example Corp TLS Inspection'],
  ['other-name', 'Range Root CA'],
])('%s: who vouches for what was shown is told, and no code left', async (what, issuer) => {
  await here.range.setFaults({ network: [{ what }] });
  const before = here.range.calls.length;
  const spent = await here.sts.getSessionToken(here.to, mfa(), 3_600);
  expect(spent).toMatchObject({
    ok: false,
    error: { mayHaveHappened: false, certificate: { issuer } },
  });
  expect(here.range.calls.length).toBe(before);
});

test('cut in the middle of the answer: the code was spent, and nobody here can know', async () => {
  await here.range.setFaults({ network: [{ what: 'cut', times: 1 }] });
  const spent = await here.sts.getSessionToken(here.to, mfa(), 3_600);
  expect(spent).toMatchObject({
    ok: false,
    error: { code: 'connection-lost', mayHaveHappened: true },
  });
  expect(here.range.calls.at(-1)).toMatchObject({ action: 'sts:GetSessionToken', answered: true });
});
