import { uuidOf } from '../uuid.ts';
import type { UserIdentity } from './identity.ts';
import { trailTime } from './identity.ts';

/**
 * One event in the shape CloudTrail writes it. Source: CloudTrail User Guide, "CloudTrail record
 * contents for management, data, and network activity events".
 */
export interface CloudTrailEvent {
  readonly eventVersion: string;
  readonly userIdentity: UserIdentity;
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestParameters: Readonly<Record<string, unknown>> | null;
  readonly responseElements: Readonly<Record<string, unknown>> | null;
  readonly additionalEventData?: Readonly<Record<string, unknown>>;
  readonly requestID?: string;
  readonly eventID: string;
  readonly readOnly: boolean;
  readonly resources?: readonly Readonly<Record<string, string>>[];
  readonly eventType: 'AwsApiCall' | 'AwsConsoleSignIn' | 'AwsServiceEvent';
  readonly managementEvent: boolean;
  readonly recipientAccountId: string;
  readonly sharedEventID?: string;
  readonly eventCategory: 'Management' | 'Data';
}

/** What is told of one call, the rest of an event follows from it. */
export interface Told {
  readonly at: number;
  readonly by: UserIdentity;
  readonly account: string;
  /** Where the call went; what belongs to the whole partition is written in us-east-1. */
  readonly region: string;
  readonly service: string;
  readonly name: string;
  readonly ip: string;
  readonly agent: string;
  readonly asked: Readonly<Record<string, unknown>> | null;
  readonly answered: Readonly<Record<string, unknown>> | null;
  readonly error?: { readonly code: string; readonly message: string };
  readonly more?: Readonly<Record<string, unknown>>;
  readonly requestId?: string;
  readonly sharedId?: string;
  readonly resources?: CloudTrailEvent['resources'];
  /** 16 random bytes. */
  readonly random: Uint8Array;
}

const VERSION = '1.11';
/** Of the whole partition: their events are in US East (N. Virginia), wherever they were called from. */
const GLOBAL = new Set(['iam', 'organizations', 'account', 'shield', 'ce']);
export const GLOBAL_REGION = 'us-east-1';

export function isGlobal(service: string): boolean {
  return GLOBAL.has(service);
}

/** Calls that change nothing although their names do not say so, or the other way round. */
const READ_ONLY: Readonly<Record<string, boolean>> = {
  'sts:AssumeRole': true,
  'sts:AssumeRoleWithSAML': true,
  'kms:Decrypt': true,
  'kms:GenerateDataKey': true,
  'iam:GenerateCredentialReport': true,
  'signin:GetSigninToken': false,
};
const READS = /^(?:Get|List|Describe|Lookup|Head|Simulate|Check|Validate)/;

export function isReadOnly(service: string, name: string): boolean {
  return READ_ONLY[`${service}:${name}`] ?? READS.test(name);
}

/** Calls on what is in a bucket or a log: events only of trails that were told to have them. */
const DATA = new Set([
  's3:GetObject',
  's3:PutObject',
  's3:HeadObject',
  's3:DeleteObject',
  's3:ListObjects',
  'logs:PutLogEvents',
]);

export function isData(service: string, name: string): boolean {
  return DATA.has(`${service}:${name}`);
}

export function eventOf(told: Told): CloudTrailEvent {
  const { service, name, error, more, requestId, sharedId, resources } = told;
  const data = isData(service, name);
  return {
    eventVersion: VERSION,
    userIdentity: told.by,
    eventTime: trailTime(told.at),
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    awsRegion: isGlobal(service) ? GLOBAL_REGION : told.region,
    sourceIPAddress: told.ip,
    userAgent: told.agent,
    ...(error && {
      ...(error.code !== '' && { errorCode: error.code }),
      errorMessage: error.message,
    }),
    requestParameters: told.asked,
    responseElements: told.answered,
    ...(more && { additionalEventData: more }),
    ...(requestId !== undefined && { requestID: requestId }),
    eventID: uuidOf(told.random),
    readOnly: isReadOnly(service, name),
    ...(resources && { resources }),
    eventType: name === 'ConsoleLogin' ? 'AwsConsoleSignIn' : 'AwsApiCall',
    managementEvent: !data,
    recipientAccountId: told.account,
    ...(sharedId !== undefined && { sharedEventID: sharedId }),
    eventCategory: data ? 'Data' : 'Management',
  };
}
