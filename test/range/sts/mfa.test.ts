import { expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { signedCall, type Answered } from '../support/signed-call.ts';
import { movableClock, startTestRange, temporaryFolder } from '../support/start-test-range.ts';

const INVALID = 'MultiFactorAuthentication failed with invalid MFA one time pass code. ';

function token(
  range: Range,
  form: Readonly<Record<string, string>>,
  region = 0,
): Promise<Answered> {
  return signedCall({
    ...range.endpoints[region]!,
    credentials: range,
    form: { Action: 'GetSessionToken', ...form },
    signedAt: new Date(),
  });
}

function withCode(range: Range, code = range.practiceCode().code): Record<string, string> {
  return { SerialNumber: range.mfaSerial, TokenCode: code };
}

test('wrong code, half of the pair, foreign device', async () => {
  const range = await startTestRange();
  const { code } = range.practiceCode();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  expect(await token(range, withCode(range, wrong))).toMatchObject({
    status: 403,
    code: 'AccessDenied',
    message: INVALID,
  });
  expect((await token(range, { TokenCode: code })).message).toBe(
    'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
  );
  const userInsteadOfMfa = {
    SerialNumber: range.mfaSerial.replace(':mfa/', ':user/'),
    TokenCode: code,
  };
  expect((await token(range, userInsteadOfMfa)).message).toContain(
    'unable to validate MFA code.  Please verify your MFA serial number',
  );
  const tanaka = range.users.find(({ name }) => name === 'tanaka-break-glass')!;
  expect((await token(range, { SerialNumber: tanaka.mfaSerial, TokenCode: code })).status).toBe(
    403,
  );
  expect((await token(range, withCode(range, '12345'))).message).toContain(
    "Value '12345' at 'tokenCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
  );
  expect((await token(range, withCode(range, 'abcdef'))).message).toContain('pattern: [\\d]*');
});

test('one code, one use: in any Region, and also after a restart', async () => {
  const stateFile = `${temporaryFolder()}/range-state.json`;
  const clock = movableClock();
  const range = await startTestRange({ stateFile, clock });
  const form = withCode(range);
  expect((await token(range, form)).status).toBe(200);
  expect((await token(range, form)).message).toBe(INVALID);
  expect((await token(range, form, 1)).message).toBe(INVALID);
  await range.close();
  const again = await startTestRange({ stateFile, clock });
  expect(again.accessKeyId).toBe(range.accessKeyId);
  expect((await token(again, form)).message).toBe(INVALID);
  clock.shift += 30_000;
  expect(again.practiceCode().code).not.toBe(form['TokenCode']);
  expect((await token(again, withCode(again))).status).toBe(200);
});

test('a code of the step before is taken once; an older one is not', async () => {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const form = withCode(range);
  clock.shift += 30_000;
  expect((await token(range, form)).status).toBe(200);
  expect((await token(range, form)).status).toBe(403);
  const old = withCode(range);
  clock.shift += 60_000;
  expect((await token(range, old)).message).toBe(INVALID);
});

test('drill clocks run faster: a code lasts 30/speed seconds and says so in laptop time', async () => {
  let now = 1_800_000_000_000;
  const range = await startTestRange({ clock: () => now, speed: 10 });
  const first = range.practiceCode();
  expect(first.endsAt - now).toBeGreaterThan(0);
  expect(first.endsAt - now).toBeLessThanOrEqual(3_000);
  now = first.endsAt - 1;
  expect(range.practiceCode()).toEqual(first);
  now = first.endsAt;
  expect(range.practiceCode().code).not.toBe(first.code);
  expect(range.practiceCode().endsAt).toBe(first.endsAt + 3_000);
});

test('a restart at another speed goes on from where the clock stood', async () => {
  let now = 1_800_000_000_000;
  const stateFile = `${temporaryFolder()}/range-state.json`;
  const fast = await startTestRange({ clock: () => now, speed: 60, stateFile });
  now += 20_000;
  const before = fast.practiceCode().code;
  await fast.close();
  const slow = await startTestRange({ clock: () => now, speed: 1, stateFile });
  expect(slow.practiceCode().code).toBe(before);
});
