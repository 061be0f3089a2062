import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AwsFailure, CallTo, Issued } from '../../../main/core/ports/aws.ts';
import type { Result } from '../../../main/core/result.ts';
import { rehearse, wish, type Rehearsal } from './rehearsal.ts';

let here: Rehearsal;
let base: Issued;
beforeAll(async () => {
  here = await rehearse();
  base = await here.baseSession();
});
afterEach(() => here.range.setFaults({}));
afterAll(() => here.range.close());

const fromBase = (): CallTo => ({ ...here.to, credentials: base.credentials });
const readOnly = () => wish(here.role('READONLY'), here.range.user);
const mfa = (code: string) => ({ serial: here.range.mfaSerial, code });
const failure = (result: Result<unknown, AwsFailure>): AwsFailure | undefined =>
  result.ok ? undefined : result.error;

describe('refused by AWS, so nothing happened', () => {
  const cases: readonly [AwsFailure['code'], () => Promise<Result<unknown, AwsFailure>>][] = [
    ['mfa-code-refused', () => here.sts.getSessionToken(here.to, mfa('000000'), 3_600)],
    [
      'mfa-code-refused',
      () => here.sts.getSessionToken(here.to, mfa(here.range.practiceCode().code), 3_600),
    ],
    [
      'mfa-serial-unknown',
      () =>
        here.sts.assumeRole(here.to, {
          ...readOnly(),
          mfa: { serial: here.range.mfaSerial.replace(':mfa/', ':user/'), code: '123456' },
        }),
    ],
    [
      'assume-role-denied',
      () =>
        here.sts.assumeRole(fromBase(), { ...readOnly(), roleArn: here.role('ADMINISTRATION') }),
    ],
    [
      'assume-role-denied',
      () =>
        here.sts.assumeRole(fromBase(), { ...readOnly(), roleArn: `${here.role('READONLY')}X` }),
    ],
    ['assume-role-denied', () => here.sts.assumeRole(here.to, readOnly())],
    [
      'assume-role-denied',
      () => here.sts.assumeRole(fromBase(), { ...readOnly(), sourceIdentity: 'someone-else' }),
    ],
    [
      'chaining-too-long',
      () => here.sts.assumeRole(fromBase(), { ...readOnly(), durationSeconds: 7_200 }),
    ],
    ['policy-malformed', () => here.sts.assumeRole(fromBase(), { ...readOnly(), policy: '{' })],
    [
      'policy-too-large',
      () => here.sts.assumeRole(fromBase(), { ...readOnly(), policy: 'x'.repeat(2_049) }),
    ],
    [
      'key-unknown',
      () =>
        here.sts.assumeRole(
          { ...here.to, credentials: { ...here.key, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } },
          readOnly(),
        ),
    ],
    [
      'secret-wrong',
      () =>
        here.sts.assumeRole(
          { ...here.to, credentials: { ...here.key, secretAccessKey: 'wrong' } },
          readOnly(),
        ),
    ],
    ['clock-behind', () => here.sts.assumeRole({ ...fromBase(), skewMs: -420_000 }, readOnly())],
    ['clock-ahead', () => here.sts.assumeRole({ ...fromBase(), skewMs: 420_000 }, readOnly())],
    [
      'request-invalid',
      () => here.sts.assumeRole(fromBase(), { ...readOnly(), sessionName: 'a b' }),
    ],
    [
      'request-invalid',
      () =>
        here.sts.assumeRole(
          { ...fromBase(), at: { ...here.to.at, region: 'eu-west-9' } },
          readOnly(),
        ),
    ],
  ];
  test.each(cases)('%s', async (code, refused) => {
    const before = here.range.calls.length;
    const said = failure(await refused());
    expect(said).toMatchObject({ code, mayHaveHappened: false });
    expect(said?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(said?.raw).not.toBe('');
    expect(here.range.calls.length - before).toBeLessThanOrEqual(2);
  });

  test('a Region where STS is not activated', async () => {
    await here.range.setFaults({ stsDisabled: [here.to.at.region] });
    const said = failure(await here.sts.assumeRole(fromBase(), readOnly()));
    expect(said).toMatchObject({ code: 'region-disabled', mayHaveHappened: false });
  });

  test('throttled: said at once, not tried again behind our back', async () => {
    await here.range.setFaults({ throttled: [{ action: 'sts:AssumeRole' }] });
    const before = here.range.calls.length;
    const said = failure(await here.sts.assumeRole(fromBase(), readOnly()));
    expect(said).toMatchObject({ code: 'throttled', mayHaveHappened: false });
    expect(here.range.calls.length - before).toBe(1);
  });
});

test('longer than the role allows: said by AWS, not cut down', async () => {
  const fresh = await rehearse();
  try {
    const asked = wish(fresh.role('READONLY'), fresh.range.user);
    const code = fresh.range.practiceCode().code;
    const refused = await fresh.sts.assumeRole(fresh.to, {
      ...asked,
      durationSeconds: 43_200,
      mfa: { serial: fresh.range.mfaSerial, code },
    });
    expect(failure(refused)).toMatchObject({ code: 'duration-too-long', mayHaveHappened: false });
  } finally {
    await fresh.range.close();
  }
});

test('an expired session', async () => {
  let now = Date.now();
  const later = await rehearse({ clock: () => now });
  try {
    const { credentials } = await later.baseSession();
    now += 3_700_000;
    const asked = wish(later.role('READONLY'), later.range.user);
    const to = { ...later.to, credentials, skewMs: 3_700_000 };
    expect(failure(await later.sts.assumeRole(to, asked))).toMatchObject({
      code: 'session-expired',
    });
  } finally {
    await later.range.close();
  }
});

test('an answer lost after the work was done may have happened, and is sent once', async () => {
  await here.range.setFaults({ lost: [{ action: 'sts:AssumeRole' }] });
  const before = here.range.calls.length;
  const said = failure(await here.sts.assumeRole(fromBase(), readOnly()));
  expect(said).toMatchObject({ code: 'connection-lost', mayHaveHappened: true });
  expect(here.range.calls.slice(before)).toMatchObject([{ answered: false }]);
});

test('a base session from one code, and a role chained from it with every stamp', async () => {
  expect(base.arn).toBe('');
  expect(Date.parse(base.expires)).toBeGreaterThan(Date.now() + 3_500_000);
  const assumed = await here.sts.assumeRole(fromBase(), {
    ...readOnly(),
    policy:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:*","Resource":"*"}]}',
  });
  if (!assumed.ok) throw new Error(assumed.error.raw);
  const { arn, credentials, packedPolicySize, region, requestId } = assumed.value;
  expect(arn).toMatch(/assumed-role\/BREAK-GLASS-READONLY\/.+-break-glass$/);
  expect(credentials.accessKeyId).toMatch(/^ASIA/);
  expect(packedPolicySize).toBeGreaterThan(0);
  expect(region).toBe(here.to.at.region);
  expect(here.range.calls.at(-1)).toMatchObject({ requestId });
});
