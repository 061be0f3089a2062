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
  const event: Writable<TrailEvent> = {
    id,
    at,
    name,
    service: serviceOf(source),
    region: text(raw['awsRegion']) ?? '',
    account: text(raw['recipientAccountId']) ?? text(identity['accountId']) ?? '',
    category: text(raw['eventCategory']) ?? 'Management',
  };
  const give = (key: GivenKey, value: unknown): void => {
    const kept = text(value);
    if (kept !== undefined) event[key] = kept;
  };
  give('requestId', raw['requestID']);
  give('sharedId', raw['sharedEventID']);
  give('errorCode', raw['errorCode']);
  give('sourceIp', raw['sourceIPAddress']);
  give('userAgent', raw['userAgent']);
  give('arn', arn);
  give('userName', identity['userName']);
  give('accessKeyId', identity['accessKeyId']);
  give('sessionName', arn === undefined ? undefined : sessionNameOf(arn));
  give('sourceIdentity', session['sourceIdentity'] ?? asked['sourceIdentity']);
  give('issuedKey', credentials['accessKeyId']);
  give('commandId', object(answered['command'])['commandId'] ?? asked['commandId']);
  give('comment', asked['comment']);
  const readOnly = raw['readOnly'];
  if (typeof readOnly === 'boolean') event.readOnly = readOnly;
  else if (readOnly === 'true' || readOnly === 'false') event.readOnly = readOnly === 'true';
  return event;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** Fields an event may lack; left out then, not undefined. */
type GivenKey =
  | 'requestId'
  | 'sharedId'
  | 'errorCode'
  | 'sourceIp'
  | 'userAgent'
  | 'arn'
  | 'userName'
  | 'accessKeyId'
  | 'sessionName'
  | 'sourceIdentity'
  | 'issuedKey'
  | 'commandId'
  | 'comment';

function serviceOf(source: string): string {
  return source.replace(/\.amazonaws\.com(?:\.cn)?$/, '');
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
