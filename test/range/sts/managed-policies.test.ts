import { expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { signedCall, type Answered, type TestCredentials } from '../support/signed-call.ts';
import { startTestRange } from '../support/start-test-range.ts';

const LOOK = 'arn:aws:iam::444455556666:policy/BREAK-GLASS-LOOK-ONLY';
const SEND = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' }],
});

type Form = Readonly<Record<string, string>>;

async function assume(range: Range, form: Form): Promise<Answered> {
  return signedCall({
    ...range.endpoints[0]!,
    credentials: range,
    form: {
      Action: 'AssumeRole',
      RoleArn: range.roleArns[0]!,
      RoleSessionName: range.user,
      SerialNumber: range.mfaSerial,
      TokenCode: range.practiceCode().code,
      ...form,
    },
  });
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

async function mayListUsers(range: Range, credentials: TestCredentials): Promise<Answered> {
  return signedCall({
    ...range.endpoints[0]!,
    credentials,
    service: 'iam',
    form: { Action: 'ListUsers', Version: '2010-05-08' },
  });
}

test.each([
  ['of another account', 'arn:aws:iam::111122223333:policy/BREAK-GLASS-LOOK-ONLY'],
  ['that does not exist', 'arn:aws:iam::444455556666:policy/NO-SUCH'],
  ['of AWS that does not exist', 'arn:aws:iam::aws:policy/NoSuchAccess'],
])('a managed policy %s is refused', async (_, arn) => {
  const range = await startTestRange();
  const answer = await assume(range, { 'PolicyArns.member.1.arn': arn });
  expect(answer).toMatchObject({ status: 400, code: 'ValidationError' });
});

test('ARNs and inline text count together, ten ARNs at most', async () => {
  const range = await startTestRange();
  const eleven = Object.fromEntries(
    Array.from({ length: 11 }, (_, at) => [`PolicyArns.member.${at + 1}.arn`, LOOK]),
  );
  expect((await assume(range, eleven)).code).toBe('ValidationError');
  const long = SEND.replace('"Effect"', `"Sid":"${'x'.repeat(1_900)}","Effect"`);
  const answer = await assume(range, { Policy: long, 'PolicyArns.member.1.arn': LOOK });
  expect(answer).toMatchObject({ status: 400, code: 'ValidationError' });
});

test('a session may do what the role and one of its session policies allow', async () => {
  const range = await startTestRange();
  const narrow = issued(await assume(range, { 'PolicyArns.member.1.arn': LOOK }));
  expect(await mayListUsers(range, narrow)).toMatchObject({ status: 403, code: 'AccessDenied' });
});

test('with an inline policy that allows it beside the managed one, it may', async () => {
  const range = await startTestRange();
  const answer = await assume(range, { Policy: SEND, 'PolicyArns.member.1.arn': LOOK });
  expect(answer.text).toMatch(/<PackedPolicySize>\d+<\/PackedPolicySize>/);
  expect((await mayListUsers(range, issued(answer))).status).toBe(200);
});
