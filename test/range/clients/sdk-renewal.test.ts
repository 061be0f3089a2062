import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';
import { beforeEach, expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';

let clock: ReturnType<typeof movableClock>;
let range: Range;
let base: Credentials | undefined;

beforeEach(async () => {
  clock = movableClock();
  range = await startTestRange({ clock });
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const session = new GetSessionTokenCommand({ ...code, DurationSeconds: 7_200 });
  base = (
    await sts({ AccessKeyId: range.accessKeyId, SecretAccessKey: range.secretAccessKey }).send(
      session,
    )
  ).Credentials;
});

/** Signs by the clock of the range, which goes hours in a moment. */
function sts(made: Partial<Credentials> | undefined): STSClient {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken } = made ?? {};
  return new STSClient({
    ...range.endpoints[0]!,
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      ...(SessionToken === undefined ? {} : { sessionToken: SessionToken }),
    },
    systemClockOffset: clock() - Date.now(),
    maxAttempts: 1,
  });
}

/** The same request each time, as a renewal asks it. */
async function assumed(seconds: number): Promise<Credentials | undefined> {
  const role = { RoleArn: range.roleArns[0], RoleSessionName: range.user };
  const command = new AssumeRoleCommand({ ...role, DurationSeconds: seconds });
  return (await sts(base).send(command)).Credentials;
}

const whoIs = async (made: Credentials | undefined): Promise<string | undefined> =>
  (await sts(made).send(new GetCallerIdentityCommand({}))).Arn;
const EXPIRED = { name: 'ExpiredToken' };
const lasts = (made: Credentials | undefined): number =>
  Math.round(((made?.Expiration?.getTime() ?? 0) - clock()) / 60_000);

test('a chained session of more than an hour is refused, and what was held stays good', async () => {
  const held = await assumed(900);
  await expect(assumed(3_601)).rejects.toMatchObject({
    message:
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  });
  expect(await whoIs(held)).toContain('assumed-role/BREAK-GLASS-READONLY/');
  expect(lasts(await assumed(3_600))).toBe(60);
});

test('a renewal is refused once the code is an hour old; the last one granted runs on', async () => {
  clock.shift = 3_590_000;
  const held = await assumed(900);
  clock.shift = 3_601_000;
  await expect(assumed(900)).rejects.toMatchObject({ name: 'AccessDenied' });
  expect(await whoIs(held)).toContain('assumed-role/');
});

test('renewed in place: the old credentials are good until their own end, the new ones beyond it', async () => {
  const before = await assumed(900);
  clock.shift = 800_000;
  const after = await assumed(900);
  expect(after?.AccessKeyId).not.toBe(before?.AccessKeyId);
  expect(after?.SecretAccessKey).not.toBe(before?.SecretAccessKey);
  expect(lasts(after)).toBe(15);
  expect(await whoIs(before)).toBe(await whoIs(after));
  clock.shift = 930_000;
  await expect(whoIs(before)).rejects.toMatchObject(EXPIRED);
  expect(await whoIs(after)).toContain(`assumed-role/BREAK-GLASS-READONLY/${range.user}`);
  clock.shift = 1_730_000;
  await expect(whoIs(after)).rejects.toMatchObject(EXPIRED);
});
