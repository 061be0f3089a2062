import { expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { signedCall, type Answered, type TestCredentials } from '../support/signed-call.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';

type Form = Readonly<Record<string, string>>;

function call(
  range: Range,
  credentials: TestCredentials,
  form: Form,
  signedAt = new Date(),
): Promise<Answered> {
  return signedCall({ ...range.endpoints[0]!, credentials, form, signedAt });
}

function assume(
  range: Range,
  credentials: TestCredentials,
  form: Form,
  signedAt?: Date,
): Promise<Answered> {
  const usual = { Action: 'AssumeRole', RoleArn: range.roleArns[0]!, RoleSessionName: range.user };
  return call(range, credentials, { ...usual, ...form }, signedAt);
}

function issued({ text }: Answered): TestCredentials {
  const part = (name: string): string =>
    new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1] ?? '';
  return {
    accessKeyId: part('AccessKeyId'),
    secretAccessKey: part('SecretAccessKey'),
    sessionToken: part('SessionToken'),
  };
}

function mfa(range: Range): Form {
  return { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
}

async function base(range: Range, signedAt?: Date): Promise<TestCredentials> {
  const form = { Action: 'GetSessionToken', ...mfa(range) };
  return issued(await call(range, range, form, signedAt));
}

const denied = (range: Range, action: string, role = 0): string =>
  `User: arn:aws:iam::111122223333:user/${range.user} is not authorized to perform: ${action} on resource: ${range.roleArns[role]}`;

test('without MFA, with a session that has none, to a role that trusts others, to a role that is not', async () => {
  const range = await startTestRange();
  const message = denied(range, 'sts:AssumeRole');
  expect(await assume(range, range, {})).toMatchObject({
    status: 403,
    code: 'AccessDenied',
    message,
  });
  const bare = issued(await call(range, range, { Action: 'GetSessionToken' }));
  expect((await assume(range, bare, {})).message).toBe(message);
  const session = await base(range);
  expect((await assume(range, session, { RoleArn: range.roleArns[2]! })).message).toBe(
    denied(range, 'sts:AssumeRole', 2),
  );
  const none = 'arn:aws:iam::444455556666:role/NOT-THERE';
  expect((await assume(range, session, { RoleArn: none })).message).toContain(
    `on resource: ${none}`,
  );
});

test('stamped with identity and incident when trust allows it, refused when it does not', async () => {
  const range = await startTestRange();
  const session = await base(range);
  const tag = { 'Tags.member.1.Key': 'Incident', 'Tags.member.1.Value': 'INC-7' };
  const good = await assume(range, session, { SourceIdentity: range.user, ...tag });
  expect(good.text).toContain(`<SourceIdentity>${range.user}</SourceIdentity>`);
  expect(good.text).toMatch(/<PackedPolicySize>\d+<\/PackedPolicySize>/);
  const other = await assume(range, session, { SourceIdentity: 'someone-else' });
  expect(other.message).toBe(denied(range, 'sts:SetSourceIdentity'));
  const foreign = { 'Tags.member.1.Key': 'Team', 'Tags.member.1.Value': 'x' };
  expect((await assume(range, session, foreign)).message).toBe(denied(range, 'sts:TagSession'));
});

test('durations: too short, too long for anyone, for the role, for a chained session', async () => {
  const range = await startTestRange();
  expect((await assume(range, range, { DurationSeconds: '899' })).message).toContain(
    "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
  );
  expect((await assume(range, range, { DurationSeconds: '43201' })).code).toBe('ValidationError');
  expect((await assume(range, range, { DurationSeconds: '20000', ...mfa(range) })).message).toBe(
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );
  const clock = movableClock();
  const other = await startTestRange({ clock });
  const session = await base(other);
  expect((await assume(other, session, { DurationSeconds: '3601' })).message).toBe(
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  );
  clock.shift += 30_000;
  expect((await assume(other, other, { DurationSeconds: '14400', ...mfa(other) })).status).toBe(
    200,
  );
});

test('trust asks for MFA younger than an hour', async () => {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const session = await base(range);
  clock.shift = 3_590_000;
  expect((await assume(range, session, {}, new Date(clock()))).status).toBe(200);
  clock.shift = 3_601_000;
  expect((await assume(range, session, {}, new Date(clock()))).message).toBe(
    denied(range, 'sts:AssumeRole'),
  );
});

test('a role session carries no MFA: role to role is refused, and so are GetSessionToken and a code', async () => {
  const range = await startTestRange();
  const role = issued(await assume(range, range, mfa(range)));
  const again = await assume(range, role, { RoleArn: range.roleArns[1]! });
  expect(again.message).toContain(
    'assumed-role/BREAK-GLASS-READONLY/sato-break-glass is not authorized',
  );
  const nested = await call(range, role, { Action: 'GetSessionToken' });
  expect(nested).toMatchObject({
    code: 'AccessDenied',
    message: 'Cannot call GetSessionToken with session credentials',
  });
  expect((await assume(range, role, mfa(range))).message).toContain('unable to validate MFA code');
});

test('an expired session says so; so does one of a range that was restarted', async () => {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const session = issued(
    await call(range, range, { Action: 'GetSessionToken', DurationSeconds: '900' }),
  );
  clock.shift = 880_000;
  const identity = { Action: 'GetCallerIdentity' };
  expect((await call(range, session, identity, new Date(clock()))).status).toBe(200);
  clock.shift = 930_000;
  expect(await call(range, session, identity, new Date(clock()))).toMatchObject({
    status: 403,
    code: 'ExpiredToken',
    message: 'The security token included in the request is expired',
  });
});

test('a session policy that is no policy, too long, or too large once packed', async () => {
  const range = await startTestRange();
  const session = await base(range);
  expect(await assume(range, session, { Policy: '{"Version":' })).toMatchObject({
    status: 400,
    code: 'MalformedPolicyDocument',
    message: 'This policy contains invalid Json',
  });
  expect((await assume(range, session, { Policy: 'x'.repeat(2049) })).message).toContain(
    "at 'policy' failed to satisfy constraint: Member must have length less than or equal to 2048",
  );
  const random = Array.from({ length: 40 }, (_none, at) => {
    const digits = `${Math.sin(at + 1)}${Math.cos(at + 1)}`.replace(/\D/g, '');
    return `ssm:A${digits.slice(0, 30)}`;
  });
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: random, Resource: '*' }],
  });
  expect(policy.length).toBeLessThanOrEqual(2048);
  const many: Record<string, string> = {};
  for (let at = 1; at <= 50; at += 1) {
    many[`Tags.member.${at}.Key`] = `Key${at}`;
    many[`Tags.member.${at}.Value`] = String(Math.tan(at)).repeat(3);
  }
  const packed = await assume(range, session, { Policy: policy, ...many });
  expect(packed.code).toBe('PackedPolicyTooLarge');
  expect(packed.message).toMatch(
    /^Packed policy consumes \d+% of allotted space, please use smaller policy\.$/,
  );
});

test('names: shape of session name, SourceIdentity and tags, each fault named', async () => {
  const range = await startTestRange();
  const faults = await assume(range, range, { RoleSessionName: 'a b', SourceIdentity: 'x' });
  expect(faults.message).toMatch(
    /^2 validation errors detected: .*'roleSessionName'.*; .*'sourceIdentity'/,
  );
  expect((await call(range, range, { Action: 'AssumeRole' })).message).toContain(
    "Value null at 'roleArn' failed to satisfy constraint: Member must not be null",
  );
  const twice = {
    'Tags.member.1.Key': 'Incident',
    'Tags.member.1.Value': 'a',
    'Tags.member.2.Key': 'incident',
    'Tags.member.2.Value': 'b',
  };
  expect((await assume(range, range, twice)).message).toContain('Duplicate tag keys found');
  const unknown = await call(range, range, { Action: 'GetFederationToken' });
  expect(unknown).toMatchObject({ status: 400, code: 'InvalidAction' });
});
