import { describe, expect, test } from 'vitest';
import { aws, awsCliFound, credentialsIn, type CliAnswer } from '../clients/aws-cli.ts';
import type { Range } from '../../../main/range/start.ts';
import type { TestCredentials } from '../support/signed-call.ts';
import { movableClock, startTestRange, temporaryFolder } from '../support/start-test-range.ts';
import { join } from 'node:path';

const LONG = 180_000;
const PRODUCTION = '444455556666';

interface Listed {
  readonly EventName: string;
  readonly Username?: string;
  readonly CloudTrailEvent: string;
}

const listed = ({ json, error }: CliAnswer): readonly Listed[] => {
  if (!json) throw new Error(error);
  return json['Events'] as readonly Listed[];
};
const names = (answer: CliAnswer): readonly string[] =>
  listed(answer).map(({ EventName }) => EventName);
const written = (one: Listed | undefined) =>
  JSON.parse(one?.CloudTrailEvent ?? '{}') as Readonly<Record<string, unknown>>;

async function signedIn(world: string, role: string, more: { stateFile?: string } = {}) {
  const clock = movableClock();
  const range = await startTestRange({ world, clock, ...more });
  const code = ['--serial-number', range.mfaSerial, '--token-code', range.practiceCode().code];
  const base = credentialsIn(await aws(range, range, ['sts', 'get-session-token', ...code]));
  const arn = range.roleArns.find((one) => one.includes(PRODUCTION) && one.endsWith(role)) ?? '';
  const stamps = ['--source-identity', range.user, '--tags', 'Key=Incident,Value=INC-7'];
  const to = ['--role-arn', arn, '--role-session-name', range.user, ...stamps];
  const session = credentialsIn(await aws(range, base, ['sts', 'assume-role', ...to]));
  return { range, clock, base, session, arn };
}

const lookup = (range: Range, by: TestCredentials, ...more: readonly string[]) =>
  aws(range, by, ['cloudtrail', 'lookup-events', ...more]);
const by = (key: string, value: string): readonly string[] => [
  '--lookup-attributes',
  `AttributeKey=${key},AttributeValue=${value}`,
];

describe.runIf(awsCliFound())("event history, with Debian's aws CLI", { timeout: LONG }, () => {
  test('one AssumeRole is in both accounts, under one shared id', async () => {
    const { range, session, arn } = await signedIn('leaked-key', 'READONLY');
    const theirs = written(
      listed(await lookup(range, session, ...by('EventName', 'AssumeRole')))[0],
    );
    expect(theirs).toMatchObject({
      eventVersion: '1.11',
      userIdentity: { type: 'AWSAccount', accountId: range.account },
      eventSource: 'sts.amazonaws.com',
      awsRegion: 'ap-northeast-1',
      recipientAccountId: PRODUCTION,
      readOnly: true,
      resources: [{ accountId: PRODUCTION, type: 'AWS::IAM::Role', ARN: arn }],
      requestParameters: { roleArn: arn, sourceIdentity: range.user, roleSessionName: range.user },
      responseElements: {
        credentials: { accessKeyId: session.accessKeyId },
        sourceIdentity: range.user,
      },
    });
    const ours = range.trail.find((one) => one.sharedEventID === theirs['sharedEventID']);
    expect(ours).toMatchObject({
      recipientAccountId: range.account,
      userIdentity: {
        type: 'IAMUser',
        userName: range.user,
        sessionContext: { attributes: { mfaAuthenticated: 'true' } },
      },
    });
    expect(ours?.eventID).not.toBe(theirs['eventID']);
    expect(ours?.userAgent).toContain('aws-cli/');
  });

  test('who, with what session, and refusals are told; no secret is', async () => {
    const { range, session } = await signedIn('leaked-key', 'READONLY');
    await aws(range, session, ['iam', 'create-user', '--user-name', 'mallory']);
    const global = ['--region', 'us-east-1'];
    const [refused] = listed(
      await lookup(range, session, ...global, ...by('EventSource', 'iam.amazonaws.com')),
    );
    expect(written(refused)).toMatchObject({
      eventName: 'CreateUser',
      awsRegion: 'us-east-1',
      errorCode: expect.stringMatching(/AccessDenied|InvalidAction/) as string,
      userIdentity: {
        type: 'AssumedRole',
        accessKeyId: session.accessKeyId,
        sessionContext: {
          sessionIssuer: { type: 'Role', userName: 'BREAK-GLASS-READONLY' },
          attributes: { mfaAuthenticated: 'true' },
          sourceIdentity: range.user,
        },
      },
    });
    // What belongs to the whole partition is not in the Region it was called from.
    expect(names(await lookup(range, session))).not.toContain('CreateUser');
    const all = JSON.stringify(range.trail);
    for (const secret of [session.secretAccessKey, session.sessionToken, range.secretAccessKey]) {
      expect(all).not.toContain(secret);
    }
  });

  test('a page goes on where the last one ended, though every look adds an event', async () => {
    const { range, session } = await signedIn('rehearsal', 'READONLY');
    for (let turn = 0; turn < 4; turn += 1) {
      await aws(range, session, ['ssm', 'describe-instance-information']);
    }
    const few = ['--page-size', '2', '--max-items', '3'];
    const first = await lookup(range, session, ...few);
    const token = first.json?.['NextToken'] as string;
    const rest = await lookup(range, session, '--page-size', '2', '--starting-token', token);
    expect(names(first)).toHaveLength(3);
    const seen = [...listed(first), ...listed(rest)].map((one) => written(one)['eventID']);
    expect(new Set(seen).size).toBe(seen.length);
    expect(names(rest)).toContain('AssumeRole');
    const wrong = await lookup(range, session, '--next-token', 'bm8=', '--no-paginate');
    expect(wrong.error).toContain('InvalidNextTokenException');
  });

  test('searched by what was asked of it, and within a time', async () => {
    const { range, session, clock } = await signedIn('leaked-key', 'READONLY');
    const at = (minutes: number) => new Date(clock() + minutes * 60_000).toISOString();
    const global = ['--region', 'us-east-1'];
    const key = by('AccessKeyId', 'AKIAPRACTICE00DEPLOY');
    expect(names(await lookup(range, session, ...global, ...key))).toEqual([
      'CreateAccessKey',
      'AttachUserPolicy',
      'CreateUser',
      'ListUsers',
    ]);
    const window = ['--start-time', at(-60), '--end-time', at(-57)];
    expect(names(await lookup(range, session, ...global, ...window))).toEqual([
      'AttachUserPolicy',
      'CreateUser',
    ]);
    const named = by('ResourceName', 'svc-backup');
    expect(names(await lookup(range, session, ...global, ...named))).toHaveLength(3);
    const other = await lookup(range, session, '--region', 'us-west-2', ...key);
    expect(names(other)).toEqual(['RunInstances']);
    const two = [...by('EventName', 'A'), 'AttributeKey=EventId,AttributeValue=1'];
    expect((await lookup(range, session, ...two)).error).toContain(
      'InvalidLookupAttributesException',
    );
    const turned = ['--start-time', at(0), '--end-time', at(-9)];
    expect((await lookup(range, session, ...turned)).error).toContain('InvalidTimeRangeException');
  });

  test('what was known before a restart is known after it', async () => {
    const stateFile = join(temporaryFolder(), 'state.json');
    const { range } = await signedIn('root-sign-in', 'READONLY', { stateFile });
    const before = range.trail.length;
    expect(range.trail.filter(({ eventName }) => eventName === 'ConsoleLogin')).toMatchObject([
      { errorMessage: 'Failed authentication' },
      { errorMessage: 'Failed authentication' },
      { userIdentity: { type: 'Root' }, additionalEventData: { MFAUsed: 'No' } },
    ]);
    await range.close();
    const again = await startTestRange({ world: 'root-sign-in', stateFile });
    expect(again.trail).toHaveLength(before);
  });
});
