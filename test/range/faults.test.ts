import { expect, test } from 'vitest';
import type { Range } from '../../main/range/start.ts';
import { signedCall, type Answered } from './support/signed-call.ts';
import { startTestRange } from './support/start-test-range.ts';

function identity(range: Range, region = 0): Promise<Answered> {
  const form = { Action: 'GetCallerIdentity' };
  return signedCall({ ...range.endpoints[region]!, credentials: range, form });
}

async function outcome(range: Range, region = 0): Promise<string> {
  const code = (error: unknown): string =>
    (error as { cause?: { code?: string } }).cause?.code ?? String(error);
  return identity(range, region).then(({ status }) => String(status), code);
}

test('a dark Region refuses connections, others go on, and it can come back on the same port', async () => {
  const range = await startTestRange({ faults: { dark: { 'ap-northeast-1': 'refuses' } } });
  expect(await outcome(range)).toBe('ECONNREFUSED');
  expect(await outcome(range, 1)).toBe('200');
  await range.setFaults({});
  expect(await outcome(range)).toBe('200');
  await range.setFaults({ dark: { 'ap-northeast-1': 'refuses' } });
  expect(await outcome(range)).toBe('ECONNREFUSED');
});

test('a silent Region takes the connection and never answers; what waits is cut when that ends', async () => {
  const range = await startTestRange({ faults: { dark: { 'ap-northeast-1': 'silent' } } });
  const waiting = outcome(range);
  expect(await outcome(range, 1)).toBe('200');
  const first = await Promise.race([
    waiting,
    new Promise((done) => setTimeout(done, 150, 'nothing')),
  ]);
  expect(first).toBe('nothing');
  await range.setFaults({});
  expect(['UND_ERR_SOCKET', 'ECONNRESET']).toContain(await waiting);
  expect(await outcome(range)).toBe('200');
  expect(range.calls).toHaveLength(2);
});

test('a lost answer: the work is done, the connection drops, and only as often as asked', async () => {
  const range = await startTestRange();
  await range.setFaults({ lost: [{ action: 'sts:GetSessionToken', times: 1 }] });
  const form = {
    Action: 'GetSessionToken',
    SerialNumber: range.mfaSerial,
    TokenCode: range.practiceCode().code,
  };
  const ask = () => signedCall({ ...range.endpoints[0]!, credentials: range, form });
  await expect(ask()).rejects.toThrow();
  expect(range.calls.at(-1)).toMatchObject({ action: 'sts:GetSessionToken', answered: false });
  expect((await ask()).message).toContain('invalid MFA one time pass code');
});

test('skew moves the server clock, its Date header and the practice device together', async () => {
  const range = await startTestRange({ faults: { skewMs: 7 * 60_000 } });
  const refused = await identity(range);
  expect(refused.message).toContain('Signature expired');
  const skew = Date.parse(refused.headers.get('date') ?? '') - Date.now();
  expect(Math.abs(skew - 7 * 60_000)).toBeLessThan(3_000);
  const form = {
    Action: 'GetSessionToken',
    SerialNumber: range.mfaSerial,
    TokenCode: range.practiceCode().code,
  };
  const corrected = await signedCall({
    ...range.endpoints[0]!,
    credentials: range,
    form,
    signedAt: new Date(Date.now() + 7 * 60_000),
  });
  expect(corrected.status).toBe(200);
  expect(range.practiceCode().endsAt).toBeGreaterThan(Date.now());
  expect(range.practiceCode().endsAt).toBeLessThanOrEqual(Date.now() + 30_000);
  await range.setFaults({});
  expect((await identity(range)).status).toBe(200);
});

test('throttled calls do nothing; STS may be switched off in a Region', async () => {
  const range = await startTestRange({
    faults: {
      throttled: [{ action: '*', region: 'us-west-2', times: 2 }],
      stsDisabled: ['ap-southeast-1'],
    },
  });
  expect(await identity(range, 2)).toMatchObject({
    status: 400,
    code: 'Throttling',
    message: 'Rate exceeded',
  });
  expect((await identity(range, 2)).status).toBe(400);
  expect((await identity(range, 2)).status).toBe(200);
  const disabled = await identity(range, 1);
  expect(disabled).toMatchObject({ status: 403, code: 'RegionDisabledException' });
  expect(disabled.message).toContain(
    'STS is not activated in this region for account:111122223333.',
  );
});

test('slow answers are late by what was asked', async () => {
  const range = await startTestRange({
    faults: { slow: [{ action: 'sts:GetCallerIdentity', ms: 300 }] },
  });
  const started = performance.now();
  expect(await outcome(range)).toBe('200');
  expect(performance.now() - started).toBeGreaterThanOrEqual(290);
});
