import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Operation } from '../service.ts';
import type { CloudTrailEvent } from '../trail/event.ts';
import { resourcesOf } from './resources-of.ts';

/** Event history goes back so far. */
const KEPT_MS = 90 * 24 * 3600_000;
const MOST = 50;

type Test = (event: CloudTrailEvent, value: string) => boolean;

const ATTRIBUTES: Readonly<Record<string, Test>> = {
  EventId: ({ eventID }, value) => eventID === value,
  EventName: ({ eventName }, value) => eventName === value,
  ReadOnly: ({ readOnly }, value) => String(readOnly) === value,
  Username: (event, value) => userNameOf(event) === value,
  EventSource: ({ eventSource }, value) => eventSource === value,
  AccessKeyId: ({ userIdentity }, value) => userIdentity['accessKeyId'] === value,
  ResourceType: (event, value) => resourcesOf(event).some((one) => one.ResourceType === value),
  ResourceName: (event, value) => resourcesOf(event).some((one) => one.ResourceName === value),
};

/**
 * Management events of the last 90 days of this account and Region, newest first. One attribute and
 * a time window at most; what belongs to the whole partition is in us-east-1 only.
 * Source: CloudTrail API reference, LookupEvents.
 */
export const lookupEvents: Operation = (call, input) => {
  const asked = readLookup(input);
  const denied = accessFault(call, 'cloudtrail:LookupEvents', '*');
  if (denied) return err(denied);
  if (!asked.ok) return asked;
  const { test, from, to, most, token, key } = asked.value;
  const oldest = Math.max(from, call.now - KEPT_MS);
  const found = [...call.trail.of(call.caller.account, call.region)].reverse().filter((event) => {
    const at = Date.parse(event.eventTime);
    return event.eventCategory === 'Management' && at >= oldest && at <= to && test(event);
  });
  const first = token === undefined ? 0 : placeAfter(found, token, key);
  if (first === undefined) {
    return err(awsError('InvalidNextTokenException', 'The specified next token is invalid.'));
  }
  const shown = found.slice(first, first + most);
  const last = shown.at(-1);
  const more = first + most < found.length && last !== undefined;
  return ok({
    Events: shown.map(viewOf),
    ...(more ? { NextToken: tokenOf(key, last.eventID) } : {}),
  });
};

interface Lookup {
  readonly test: (event: CloudTrailEvent) => boolean;
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly token?: string;
  /** What was asked: a token is for the same question only. */
  readonly key: string;
}

function readLookup(input: Input): Result<Lookup, AwsError> {
  const reader = new Reader(input);
  const attributes = reader.list('LookupAttributes', 100);
  const token = reader.text('NextToken');
  const category = reader.text('EventCategory');
  const fault = reader.error();
  if (fault) return err(fault);
  const most = input['MaxResults'] ?? MOST;
  if (typeof most !== 'number' || !Number.isInteger(most) || most < 1 || most > MOST) {
    const text = 'The MaxResults value must be between 1 and 50.';
    return err(awsError('InvalidMaxResultsException', text));
  }
  if (category !== undefined && category !== 'insight') {
    return err(awsError('InvalidEventCategoryException', `${category} is not an event category.`));
  }
  const [from, to] = [timeOf(input['StartTime'], 0), timeOf(input['EndTime'], Infinity)];
  if (from > to) {
    const text = 'The start time must be before the end time.';
    return err(awsError('InvalidTimeRangeException', text));
  }
  const test = testOf(attributes);
  if (!test.ok) return test;
  return ok({
    // Insights are of a trail that was told to look for them: there is none here.
    test: category === undefined ? test.value : () => false,
    from,
    to,
    most,
    key: JSON.stringify([attributes, input['StartTime'], input['EndTime'], category]),
    ...(token === undefined ? {} : { token }),
  });
}

function testOf(
  attributes: readonly Input[],
): Result<(event: CloudTrailEvent) => boolean, AwsError> {
  const wrong = (text: string) => err(awsError('InvalidLookupAttributesException', text));
  if (attributes.length > 1) return wrong('You can only specify one lookup attribute.');
  const [given] = attributes;
  if (!given) return ok(() => true);
  const [key, value] = [given['AttributeKey'], given['AttributeValue']];
  const test =
    typeof key === 'string' && Object.hasOwn(ATTRIBUTES, key) ? ATTRIBUTES[key] : undefined;
  if (!test || typeof value !== 'string' || value === '') {
    return wrong('The lookup attributes specified are invalid.');
  }
  return ok((event) => test(event, value));
}

/** AWS JSON has times as seconds since the epoch. */
function timeOf(given: unknown, absent: number): number {
  return typeof given === 'number' ? given * 1000 : absent;
}

/** By the last event shown, not by its place: what is asked meanwhile is added in front. */
function placeAfter(
  found: readonly CloudTrailEvent[],
  token: string,
  key: string,
): number | undefined {
  const [asked, last] = decoded(token);
  const at = asked === key ? found.findIndex(({ eventID }) => eventID === last) : -1;
  return at < 0 ? undefined : at + 1;
}

function tokenOf(key: string, last: string): string {
  return Buffer.from(JSON.stringify([key, last])).toString('base64');
}

function decoded(token: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64').toString());
    return Array.isArray(parsed) ? (parsed as readonly unknown[]) : [];
  } catch {
    return [];
  }
}

function viewOf(event: CloudTrailEvent): Structure {
  const { eventID, eventName, readOnly, userIdentity, eventTime, eventSource } = event;
  const key = userIdentity['accessKeyId'];
  return {
    EventId: eventID,
    EventName: eventName,
    ReadOnly: String(readOnly),
    AccessKeyId: typeof key === 'string' ? key : undefined,
    EventTime: new Date(eventTime),
    EventSource: eventSource,
    Username: userNameOf(event),
    Resources: resourcesOf(event),
    CloudTrailEvent: JSON.stringify(event),
  };
}

/** The user, the name of a role's session, or `root`. */
function userNameOf({ userIdentity }: CloudTrailEvent): string | undefined {
  const { type, userName, principalId } = userIdentity;
  if (type === 'Root') return 'root';
  if (type === 'AssumedRole' && typeof principalId === 'string') return principalId.split(':')[1];
  return typeof userName === 'string' ? userName : undefined;
}
