import { DEPLOY_KEY, HOME, PRODUCTION } from '../base-accounts.ts';
import type { PastEvent, PastIdentity } from '../past-event.ts';

/** Where what nobody here did comes from (RFC 5737, for documentation). */
export const STRANGE_IP = '198.51.100.23';
const OFFICE_IP = '203.0.113.7';
const STRANGE_TOOL = 'Boto3/1.34.84 md/Botocore#1.34.84 ua/2.0 os/linux#5.15.0-kali3-amd64';
const OUR_TOOL = 'aws-cli/2.32.4 md/awscrt#0.29.1 ua/2.1 os/linux#6.1 lang/python#3.13';

type Told = Pick<PastEvent, 'minutesBefore' | 'service' | 'name'> & Partial<PastEvent>;

/** A call of somebody who has no business here. */
export function strange(by: PastIdentity, told: Told): PastEvent {
  return { account: PRODUCTION, region: HOME, ip: STRANGE_IP, agent: STRANGE_TOOL, by, ...told };
}

/** A call of somebody at work. */
export function usual(by: PastIdentity, told: Told): PastEvent {
  return { account: PRODUCTION, region: HOME, ip: OFFICE_IP, agent: OUR_TOOL, by, ...told };
}

/** The machine user that deploys, by its long-lived key. */
export const deployer: PastIdentity = {
  type: 'IAMUser',
  account: PRODUCTION,
  user: 'ci-deploy',
  key: DEPLOY_KEY,
};

/** The way in that a stranger makes for later. */
export const hiddenUser = 'svc-backup';

/** How a stranger with rights over IAM stays: a user, rights, a key. */
export function madeHiddenUser(by: PastIdentity, minutesBefore: number): readonly PastEvent[] {
  const iam = { service: 'iam', region: 'us-east-1' };
  const userName = hiddenUser;
  return [
    strange(by, {
      ...iam,
      minutesBefore,
      name: 'CreateUser',
      asked: { userName },
      answered: {
        user: { userName, path: '/', arn: `arn:aws:iam::${PRODUCTION}:user/${userName}` },
      },
    }),
    strange(by, {
      ...iam,
      minutesBefore: minutesBefore - 1,
      name: 'AttachUserPolicy',
      asked: { userName, policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    }),
    strange(by, {
      ...iam,
      minutesBefore: minutesBefore - 2,
      name: 'CreateAccessKey',
      asked: { userName },
      answered: { accessKey: { userName, accessKeyId: HIDDEN_KEY, status: 'Active' } },
    }),
  ];
}

export const HIDDEN_KEY = 'AKIAPRACTICE0HIDDEN0';
