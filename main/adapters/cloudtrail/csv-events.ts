import { readStruct, type StructValue } from './struct-text.ts';

/** Column names, without blanks, dashes and case, and where their value belongs in an event. */
const COLUMNS: Readonly<Record<string, string>> = {
  eventid: 'eventID',
  eventname: 'eventName',
  eventsource: 'eventSource',
  eventtime: 'eventTime',
  awsregion: 'awsRegion',
  region: 'awsRegion',
  sourceipaddress: 'sourceIPAddress',
  useragent: 'userAgent',
  errorcode: 'errorCode',
  requestid: 'requestID',
  sharedeventid: 'sharedEventID',
  readonly: 'readOnly',
  recipientaccountid: 'recipientAccountId',
  eventcategory: 'eventCategory',
  eventtype: 'eventType',
  requestparameters: 'requestParameters',
  responseelements: 'responseElements',
  useridentity: 'userIdentity',
  awsaccesskey: 'accessKeyId',
  accesskeyid: 'accessKeyId',
  username: 'userName',
  arn: 'arn',
  accountid: 'accountId',
};

/** Names inside `userIdentity`, as Athena has them, all lower case. */
const INNER: Readonly<Record<string, string>> = {
  accesskeyid: 'accessKeyId',
  accountid: 'accountId',
  username: 'userName',
  principalid: 'principalId',
  invokedby: 'invokedBy',
  sessioncontext: 'sessionContext',
  sourceidentity: 'sourceIdentity',
};

export interface CsvShape {
  /** One row as an event of CloudTrail's own form. */
  readonly event: (fields: readonly string[]) => Record<string, unknown>;
}

/** Undefined when the header names no table of events. */
export function shapeOf(header: readonly string[]): CsvShape | undefined {
  const names = header.map((name) => COLUMNS[name.toLowerCase().replace(/[^a-z]/g, '')]);
  const has = (name: string): boolean => names.includes(name);
  if (!has('eventID') || !has('eventName') || !has('eventTime')) return undefined;
  return {
    event: (fields) => {
      const event: Record<string, unknown> = {};
      const identity: Record<string, unknown> = {};
      names.forEach((name, index) => {
        const value = fields[index];
        if (name === undefined || value === undefined || value === '' || value === '-') return;
        if (name === 'userIdentity') Object.assign(identity, named(objectOf(value)));
        else if (name === 'requestParameters' || name === 'responseElements') {
          event[name] = objectOf(value);
        } else if (name in IDENTITY) identity[name] = value;
        else event[name] = name === 'readOnly' ? value.toLowerCase() : value;
      });
      return { ...event, userIdentity: identity };
    },
  };
}

const IDENTITY = { accessKeyId: true, userName: true, arn: true, accountId: true };

function objectOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return readStruct(text);
  }
}

/** With the names CloudTrail itself uses; those of a map Athena lower-cased are given back theirs. */
function named(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, StructValue>).map(([key, inner]) => [
      INNER[key.toLowerCase()] ?? key,
      typeof inner === 'object' && inner !== null ? named(inner) : inner,
    ]),
  );
}
