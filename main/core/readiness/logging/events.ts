import type { Text } from '../check.ts';

/** A record of CloudTrail that alerts are tried on: the fields that alerts look at. */
export interface SampleEvent {
  /** What it tells of, for people. */
  readonly name: Text;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Whose role is assumed, and by whom. Any break-glass user will do: it is not their account's word. */
export interface Assumed {
  readonly roleArn: string;
  readonly userArn: string;
}

/** Which account's copy of the record: that of who assumes, or that of the role. */
export type Copy = 'caller' | 'target';

/**
 * The three records of one console Switch Role, and the one of a call, in the shapes of the CloudTrail
 * User Guide ("userIdentity element") and of breakglass-practice 2.5.1: the caller's copy of a console
 * switch says `invokedBy`, the target's has no user name.
 */
export function assumeEvents({ roleArn, userArn }: Assumed, copy: Copy): readonly SampleEvent[] {
  const role = last(roleArn);
  const user = last(userArn);
  const assume = (console: boolean): Readonly<Record<string, unknown>> => ({
    eventVersion: '1.11',
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    eventType: 'AwsApiCall',
    eventCategory: 'Management',
    managementEvent: true,
    readOnly: true,
    sourceIPAddress: console ? 'AWS Internal' : '203.0.113.64',
    userAgent: console ? 'AWS Internal' : 'aws-cli/2.32.0',
    requestParameters: { roleArn, roleSessionName: user },
    recipientAccountId: (copy === 'caller' ? userArn : roleArn).split(':')[4],
    userIdentity:
      copy === 'caller'
        ? {
            ...iamUser(userArn),
            ...(console ? { invokedBy: 'AWS Internal' } : {}),
          }
        : {
            type: 'AWSAccount',
            principalId: 'AIDAEXAMPLE1234567890',
            accountId: userArn.split(':')[4],
          },
  });
  return [
    {
      name: {
        en: `AssumeRole of ${role} by a call`,
        ja: `API による ${role} の AssumeRole`,
      },
      record: assume(false),
    },
    {
      name: {
        en: `AssumeRole of ${role} in the console`,
        ja: `コンソールによる ${role} の AssumeRole`,
      },
      record: assume(true),
    },
    switchEvent({ roleArn, userArn }),
  ];
}

/** What the role's account records of a switch in the console. */
export function switchEvent({ roleArn, userArn }: Assumed): SampleEvent {
  const role = last(roleArn);
  const [, partition = 'aws', , , account = ''] = roleArn.split(':');
  return {
    name: { en: `SwitchRole to ${role}`, ja: `${role} への SwitchRole` },
    record: {
      ...signIn('SwitchRole'),
      userIdentity: {
        type: 'AssumedRole',
        principalId: `AROAEXAMPLE1234567890:${last(userArn)}`,
        arn: `arn:${partition}:sts::${account}:assumed-role/${role}/${last(userArn)}`,
        accountId: account,
      },
      additionalEventData: { SwitchFrom: userArn, RedirectTo: 'https://console.aws.amazon.com/' },
      responseElements: { SwitchRole: 'Success' },
      recipientAccountId: account,
    },
  };
}

/** What the users' account records when one of them signs in to the console. */
export function loginEvent(userArn: string): SampleEvent {
  const user = last(userArn);
  return {
    name: { en: `ConsoleLogin of ${user}`, ja: `${user} の ConsoleLogin` },
    record: {
      ...signIn('ConsoleLogin'),
      userIdentity: iamUser(userArn),
      additionalEventData: {
        MFAUsed: 'Yes',
        MobileVersion: 'No',
        LoginTo: 'https://console.aws.amazon.com/',
      },
      responseElements: { ConsoleLogin: 'Success' },
      recipientAccountId: userArn.split(':')[4],
    },
  };
}

/** Root signs in: always in us-east-1. */
export function rootEvent(account: string, partition: string): SampleEvent {
  return {
    name: { en: 'ConsoleLogin of root', ja: 'ルートの ConsoleLogin' },
    record: {
      ...signIn('ConsoleLogin'),
      awsRegion: 'us-east-1',
      userIdentity: {
        type: 'Root',
        principalId: account,
        arn: `arn:${partition}:iam::${account}:root`,
        accountId: account,
      },
      additionalEventData: { MFAUsed: 'Yes', MobileVersion: 'No' },
      responseElements: { ConsoleLogin: 'Success' },
      recipientAccountId: account,
    },
  };
}

/** Somebody changes what break-glass rests on. */
export function changeEvent(
  source: string,
  eventName: string,
  requestParameters: Readonly<Record<string, unknown>>,
  about: string,
): SampleEvent {
  return {
    name: { en: `${eventName} on ${about}`, ja: `${about} への ${eventName}` },
    record: {
      eventVersion: '1.11',
      eventSource: source,
      eventName,
      eventType: 'AwsApiCall',
      eventCategory: 'Management',
      managementEvent: true,
      readOnly: false,
      sourceIPAddress: '203.0.113.64',
      userAgent: 'aws-cli/2.32.0',
      requestParameters,
      userIdentity: {
        type: 'AssumedRole',
        principalId: 'AROAEXAMPLE1234567890:someone',
        arn: 'arn:aws:sts::111122223333:assumed-role/Administrator/someone',
        accountId: '111122223333',
      },
    },
  };
}

function signIn(eventName: string): Readonly<Record<string, unknown>> {
  return {
    eventVersion: '1.11',
    eventSource: 'signin.amazonaws.com',
    eventName,
    eventType: 'AwsConsoleSignIn',
    eventCategory: 'Management',
    managementEvent: true,
    readOnly: false,
    sourceIPAddress: '203.0.113.64',
    userAgent: 'Mozilla/5.0',
    requestParameters: null,
  };
}

function iamUser(arn: string): Readonly<Record<string, unknown>> {
  return {
    type: 'IAMUser',
    principalId: 'AIDAEXAMPLE1234567890',
    arn,
    accountId: arn.split(':')[4],
    userName: last(arn),
    sessionContext: { attributes: { mfaAuthenticated: 'true' } },
  };
}

function last(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** As EventBridge hands a record on (EventBridge User Guide, "AWS service events via CloudTrail"). */
export function onTheBus(
  { record }: SampleEvent,
  region: string,
): Readonly<Record<string, unknown>> {
  const source = String(record['eventSource']).replace('.amazonaws.com', '');
  const signedIn = record['eventType'] === 'AwsConsoleSignIn';
  return {
    version: '0',
    'detail-type': `AWS ${signedIn ? 'Console Sign In' : 'API Call'} via CloudTrail`,
    source: `aws.${source}`,
    account: record['recipientAccountId'],
    region,
    resources: [],
    detail: { ...record, awsRegion: region },
  };
}
