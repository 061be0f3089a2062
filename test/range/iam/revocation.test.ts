import { describe, expect, test } from 'vitest';
import { aws, awsCliFound, credentialsIn } from '../clients/aws-cli.ts';
import type { Range } from '../../../main/range/start.ts';
import type { TestCredentials } from '../support/signed-call.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';

const LONG = 180_000;
const READS = ['ssm', 'describe-instance-information'];
const ROLE = ['--role-name', 'BREAK-GLASS-READONLY', '--policy-name', 'AWSRevokeOlderSessions'];
const DENIED = 'with an explicit deny in an identity-based policy';

const before = (time: number, more: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: {
          DateLessThan: { 'aws:TokenIssueTime': new Date(time).toISOString() },
          ...more,
        },
      },
    ],
  });

async function signedIn() {
  const clock = movableClock();
  const range = await startTestRange({ clock });
  const code = ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
  const base = credentialsIn(await aws(range, range, ['sts', 'get-session-token', ...code]));
  const assume = async (end: string): Promise<TestCredentials> => {
    const arn = range.roleArns.find((one) => one.endsWith(end)) ?? '';
    const to = ['--role-arn', arn, '--role-session-name', range.user];
    return credentialsIn(await aws(range, base, ['sts', 'assume-role', ...to]));
  };
  const reader = await assume('READONLY');
  const revoker = await assume('REVOKER');
  clock.shift += 5_000;
  return { range, clock, assume, reader, revoker };
}

const put = (range: Range, by: TestCredentials, document: string) =>
  aws(range, by, ['iam', 'put-role-policy', ...ROLE, '--policy-document', document]);

describe.runIf(awsCliFound())("older sessions denied, with Debian's aws CLI", () => {
  test('an older session can nothing more, a newer one can', { timeout: LONG }, async () => {
    const { range, clock, assume, reader, revoker } = await signedIn();
    expect((await aws(range, reader, READS)).error).toBe('');
    const document = before(clock());
    expect((await put(range, revoker, document)).error).toBe('');
    expect((await aws(range, reader, READS)).error).toContain(DENIED);
    const kept = await aws(range, revoker, ['iam', 'get-role-policy', ...ROLE]);
    expect(kept.json?.['PolicyDocument']).toEqual(JSON.parse(document));
    const newer = await assume('READONLY');
    expect((await aws(range, newer, READS)).error).toBe('');
    expect((await aws(range, revoker, ['iam', 'delete-role-policy', ...ROLE])).error).toBe('');
    expect((await aws(range, reader, READS)).error).toBe('');
  });

  test('of one person, and of another', { timeout: LONG }, async () => {
    const { range, clock, reader, revoker } = await signedIn();
    const named = (name: string) => ({ StringLike: { 'aws:userid': `*:${name}` } });
    await put(range, revoker, before(clock(), named('tanaka-break-glass')));
    expect((await aws(range, reader, READS)).error).toBe('');
    await put(range, revoker, before(clock(), named(range.user)));
    expect((await aws(range, reader, READS)).error).toContain(DENIED);
  });

  test('refused: by another role, malformed, unknown', { timeout: LONG }, async () => {
    const { range, clock, reader, revoker } = await signedIn();
    const denied = await put(range, reader, before(clock()));
    expect(denied.error).toContain('not authorized to perform: iam:PutRolePolicy');
    expect((await put(range, revoker, '{')).error).toContain('MalformedPolicyDocument');
    const absent = await aws(range, revoker, ['iam', 'get-role-policy', ...ROLE]);
    expect(absent.error).toContain('NoSuchEntity');
  });
});
