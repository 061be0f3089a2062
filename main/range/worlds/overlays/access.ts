import { HOME, PRODUCTION, SANDBOX, SECURITY } from '../base-accounts.ts';
import type { Overlay } from '../overlay.ts';
import type { PastIdentity } from '../past-event.ts';
import { strange, usual } from './stranger.ts';

const root: PastIdentity = { type: 'Root', account: PRODUCTION };
const console = {
  account: PRODUCTION,
  region: 'us-east-1',
  service: 'signin',
  name: 'ConsoleLogin',
  agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
} as const;
const signedIn = (MFAUsed: 'Yes' | 'No'): Readonly<Record<string, string>> => ({
  LoginTo: 'https://console.aws.amazon.com/console/home',
  MobileVersion: 'No',
  MFAUsed,
});

/** The root user of a workload account signed in, and none of the keepers did it. */
export const rootSignIn: Overlay = {
  scenario: 'root-sign-in',
  history: [
    ...[29, 28].map((minutesBefore) =>
      strange(root, {
        ...console,
        minutesBefore,
        answered: { ConsoleLogin: 'Failure' },
        error: { code: '', message: 'Failed authentication' },
        more: signedIn('No'),
      }),
    ),
    strange(root, {
      ...console,
      minutesBefore: 26,
      answered: { ConsoleLogin: 'Success' },
      more: signedIn('No'),
    }),
    strange(root, {
      minutesBefore: 22,
      service: 's3',
      name: 'PutBucketPolicy',
      agent: console.agent,
    }),
  ],
};

/** A helper from outside is to work for some hours; the slot for them is sealed. */
export const helperAccess: Overlay = {
  scenario: 'helper-access',
  history: [
    usual(
      { type: 'IAMUser', account: SECURITY, user: 'tanaka-break-glass' },
      {
        account: SECURITY,
        minutesBefore: 1_440,
        service: 'iam',
        region: 'us-east-1',
        name: 'CreateLoginProfile',
        asked: { userName: 'slot01-break-glass' },
      },
    ),
  ],
};

/** All is well: the quarterly look at whether the ways in still work. */
export const accessCheck: Overlay = { scenario: 'access-check' };

const rehearsed: PastIdentity = {
  type: 'AssumedRole',
  account: SANDBOX,
  role: 'IR-REHEARSAL-PB09',
  session: 'sato-break-glass',
  mfa: true,
  sourceIdentity: 'sato-break-glass',
};

/** A rehearsal took place in the sandbox; from what it called, a policy is to be made. */
export const rehearsal: Overlay = {
  scenario: 'rehearsal',
  history: (
    [
      ['ec2', 'DescribeInstances'],
      ['ec2', 'DescribeSecurityGroups'],
      ['ec2', 'ModifyInstanceAttribute'],
      ['ec2', 'CreateSnapshots'],
      ['ssm', 'SendCommand'],
      ['iam', 'UpdateAccessKey'],
      ['iam', 'PutUserPolicy'],
      ['cloudtrail', 'LookupEvents'],
    ] as const
  ).map(([service, name], index) =>
    usual(rehearsed, {
      account: SANDBOX,
      region: service === 'iam' ? 'us-east-1' : HOME,
      minutesBefore: 240 - index * 6,
      service,
      name,
    }),
  ),
};
