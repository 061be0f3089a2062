import { expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';
import {
  AssumeRoleCommand,
  GetSessionTokenCommand,
  STSClient,
  type Credentials,
} from '@aws-sdk/client-sts';

function sts(
  range: Range,
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string },
): STSClient {
  return new STSClient({ ...range.endpoints[0]!, credentials, maxAttempts: 1 });
}

const given = (made: Credentials | undefined) => ({
  accessKeyId: made?.AccessKeyId ?? '',
  secretAccessKey: made?.SecretAccessKey ?? '',
  sessionToken: made?.SessionToken ?? '',
});

async function sessions(range: Range) {
  const { accessKeyId, secretAccessKey } = range;
  const key = { accessKeyId, secretAccessKey };
  const code = { SerialNumber: range.mfaSerial, TokenCode: range.practiceCode().code };
  const base = given((await sts(range, key).send(new GetSessionTokenCommand(code))).Credentials);
  const role = { RoleArn: range.roleArns[1], RoleSessionName: range.user };
  const chained = given((await sts(range, base).send(new AssumeRoleCommand(role))).Credentials);
  return { base, chained, role, key };
}

function ask(range: Range, query: Readonly<Record<string, string>>): Promise<Response> {
  const text = new URLSearchParams(query).toString();
  return fetch(`${range.endpoints[0]!.endpoint}/federation?${text}`, { redirect: 'manual' });
}

function tokenFor(
  range: Range,
  of: ReturnType<typeof given>,
  more: Readonly<Record<string, string>> = {},
) {
  const { accessKeyId: sessionId, secretAccessKey: sessionKey, sessionToken } = of;
  const Session = JSON.stringify({ sessionId, sessionKey, sessionToken });
  return ask(range, { Action: 'getSigninToken', Session, ...more });
}

test('a role session gets a token that signs a browser in, for a quarter of an hour', async () => {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const { chained } = await sessions(range);
  const { SigninToken } = (await (await tokenFor(range, chained)).json()) as {
    SigninToken: string;
  };
  const Destination = 'https://ap-northeast-1.console.aws.amazon.com/console/home';
  const login = { Action: 'login', Issuer: 'x', Destination, SigninToken };
  const opened = await ask(range, login);
  expect([opened.status, opened.headers.get('location')]).toEqual([302, Destination]);
  expect(range.calls.at(-1)).toMatchObject({
    action: 'signin:Login',
    principal: expect.stringContaining('assumed-role/BREAK-GLASS-RESPONDER') as string,
  });
  const forged = await ask(range, { ...login, SigninToken: SigninToken.replace(/.$/, '-') });
  expect(forged.status).toBe(400);
  clock.shift = 16 * 60_000;
  expect((await ask(range, login)).status).toBe(400);
});

test('refused: an MFA session, a wrong secret, a length for a chained role, none of ours', async () => {
  const range = await startTestRange();
  const { base, chained } = await sessions(range);
  const answers = await Promise.all([
    tokenFor(range, base),
    tokenFor(range, { ...chained, secretAccessKey: 'wrong' }),
    tokenFor(range, chained, { SessionDuration: '3600' }),
    tokenFor(range, chained, { SessionDuration: '60' }),
    ask(range, { Action: 'getSigninToken', Session: '{' }),
    ask(range, { Action: 'else' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
});

test('a role that was assumed with the key and a code may ask for twelve hours', async () => {
  const range = await startTestRange();
  const { accessKeyId, secretAccessKey } = range;
  const made = await sts(range, { accessKeyId, secretAccessKey }).send(
    new AssumeRoleCommand({
      RoleArn: range.roleArns[1],
      RoleSessionName: range.user,
      SourceIdentity: range.user,
      SerialNumber: range.mfaSerial,
      TokenCode: range.practiceCode().code,
    }),
  );
  const answer = await tokenFor(range, given(made.Credentials), { SessionDuration: '43200' });
  expect(answer.status).toBe(200);
});
