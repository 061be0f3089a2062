/** Made-up CloudTrail events in the shape of real ones. */
export const SECURITY = '111122223333';
export const PAYMENTS = '444455556666';
export const USER_ARN = `arn:aws:iam::${SECURITY}:user/bg-sato`;
export const ROLE_ARN = `arn:aws:sts::${PAYMENTS}:assumed-role/IR-Operator/bg-sato`;
export const BASE_KEY = 'ASIABASE000000000001';
export const ROLE_KEY = 'ASIAROLE000000000001';

export interface RawEvent extends Record<string, unknown> {
  readonly eventID: string;
}

let serial = 0;

/** One event by our role session; `more` replaces and adds fields. */
export function rawEvent(name: string, time: string, more: Record<string, unknown> = {}): RawEvent {
  serial += 1;
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE:bg-sato',
      arn: ROLE_ARN,
      accountId: PAYMENTS,
      accessKeyId: ROLE_KEY,
      sessionContext: {
        sessionIssuer: { type: 'Role', userName: 'IR-Operator', accountId: PAYMENTS },
        attributes: { creationDate: '2026-11-23T18:00:00Z', mfaAuthenticated: 'true' },
        sourceIdentity: 'bg-sato',
      },
    },
    eventTime: time,
    eventSource: 'ssm.amazonaws.com',
    eventName: name,
    awsRegion: 'ap-northeast-1',
    sourceIPAddress: '203.0.113.7',
    userAgent: 'aws-sdk-js/3.1169.0 ua/2.1 os/linux lang/js app/breakglass',
    requestParameters: null,
    responseElements: null,
    requestID: `request-${serial}`,
    eventID: `event-${String(serial).padStart(8, '0')}`,
    readOnly: !/^(?:Send|Cancel|Create|Delete|Put|Assume|Modify|Terminate)/.test(name),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: PAYMENTS,
    eventCategory: 'Management',
    ...more,
  };
}

/** An event by somebody else, for filling files. */
export function strangerEvent(index: number): RawEvent {
  const second = new Date(Date.UTC(2026, 10, 23, 17, 0, index % 7200)).toISOString();
  return rawEvent('DescribeInstances', `${second.slice(0, 19)}Z`, {
    eventID: `stranger-${index}`,
    eventSource: 'ec2.amazonaws.com',
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${PAYMENTS}:assumed-role/Monitoring/agent-${index % 9}`,
      accountId: PAYMENTS,
      accessKeyId: `ASIAOTHER${String(index % 50).padStart(11, '0')}`,
    },
    requestParameters: { filterSet: { note: 'quoted "text", [brackets] {braces} \\ and 日本語' } },
  });
}
