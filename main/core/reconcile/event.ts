import { isRecord } from '../journal/parse.ts';

/**
 * What is kept of one CloudTrail event: what matching needs and an auditor asks for. Nothing else
 * of it is held or stored; response elements of STS carry session tokens. Field names: CloudTrail
 * user guide, "CloudTrail record contents for management, data, and network activity events".
 */
export interface TrailEvent {
  readonly id: string;
  /** `eventTime`, epoch ms: when AWS completed the call, in whole seconds. */
  readonly at: number;
  readonly name: string;
  /** Service, such as `ssm`: `eventSource` without `.amazonaws.com`. */
  readonly service: string;
  readonly region: string;
  /** The account whose trail it is from. */
  readonly account: string;
  readonly category: string;
  readonly readOnly?: boolean;
  readonly requestId?: string;
  readonly sharedId?: string;
  readonly errorCode?: string;
  readonly sourceIp?: string;
  readonly userAgent?: string;
  /** Who: an ARN where there is one, a user name, an access key, the name of a role session. */
  readonly arn?: string;
  readonly userName?: string;
  readonly accessKeyId?: string;
  readonly sessionName?: string;
  readonly sourceIdentity?: string;
  /** The access key AWS gave out by this call. */
  readonly issuedKey?: string;
  readonly commandId?: string;
  readonly comment?: string;
}

/** Longest text kept of one field: hostile files must not fill the memory. */
const LONGEST = 512;

/** An event of CloudTrail's own form; undefined for anything else. */
export function readEvent(raw: unknown): TrailEvent | undefined {
  if (!isRecord(raw)) return undefined;
  const id = text(raw['eventID']);
  const name = text(raw['eventName']);
  const source = text(raw['eventSource']);
  const at = timeOf(raw['eventTime']);
  if (id === undefined || name === undefined || source === undefined || at === undefined) {
    return undefined;
  }
  const identity = object(raw['userIdentity']);
  const session = object(identity['sessionContext']);
  const asked = object(raw['requestParameters']);
  const answered = object(raw['responseElements']);
  const credentials = object(answered['credentials']);
  const arn = text(identity['arn']);
  const readOnly = raw['readOnly'];
  return {
    id,
    at,
    name,
    service: source.replace(/\.amazonaws\.com(?:\.cn)?$/, ''),
    region: text(raw['awsRegion']) ?? '',
    account: text(raw['recipientAccountId']) ?? text(identity['accountId']) ?? '',
    category: text(raw['eventCategory']) ?? 'Management',
    ...given('requestId', raw['requestID']),
    ...given('sharedId', raw['sharedEventID']),
    ...given('errorCode', raw['errorCode']),
    ...given('sourceIp', raw['sourceIPAddress']),
    ...given('userAgent', raw['userAgent']),
    ...given('arn', arn),
    ...given('userName', identity['userName']),
    ...given('accessKeyId', identity['accessKeyId']),
    ...given('sessionName', arn === undefined ? undefined : sessionNameOf(arn)),
    ...given('sourceIdentity', session['sourceIdentity'] ?? asked['sourceIdentity']),
    ...given('issuedKey', credentials['accessKeyId']),
    ...given('commandId', object(answered['command'])['commandId'] ?? asked['commandId']),
    ...given('comment', asked['comment']),
    ...(typeof readOnly === 'boolean' ? { readOnly } : {}),
    ...(readOnly === 'true' || readOnly === 'false' ? { readOnly: readOnly === 'true' } : {}),
  };
}

/** `name` of `arn:aws:sts::111122223333:assumed-role/Role/name`. */
export function sessionNameOf(arn: string): string | undefined {
  return /:assumed-role\/[^/]+\/(.+)$/.exec(arn)?.[1];
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;
}

function object(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function given<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  const kept = text(value);
  return (kept === undefined ? {} : { [key]: kept }) as { readonly [P in K]?: string };
}
