import { err, ok } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { findGroup, GROUP_RULE, invalidParameter, notFound, STREAM_RULE } from './find.ts';

/** PutLogEvents (CloudWatch Logs API reference): limits of one request. */
const MOST_BYTES = 1_048_576;
const EVENT_OVERHEAD = 26;
const MOST_EVENTS = 10_000;
const DAY_MS = 24 * 3_600_000;
const TOO_OLD_MS = 14 * DAY_MS;
const TOO_NEW_MS = 2 * 3_600_000;

interface Given {
  readonly timestamp: number;
  readonly message: string;
}

/** Keeps what it can and tells, by index, what was too old, too new or older than the retention. */
export const putLogEvents: Operation = (call, input) => {
  const reader = new Reader(input);
  const groupName = reader.text('logGroupName', GROUP_RULE) ?? '';
  const streamName = reader.text('logStreamName', STREAM_RULE) ?? '';
  const items = reader.list('logEvents', MOST_EVENTS);
  const fault = reader.error('InvalidParameterException', 'InvalidParameterException');
  if (fault) return err(fault);
  const events = items.map(given);
  const odd = oddBatch(events);
  if (odd) return err(odd);
  const found = findGroup(call, 'logs:PutLogEvents', groupName, streamName);
  if (!found.ok) return found;
  const { group, streams } = found.value;
  const stream = streams.get(streamName);
  if (!stream) return err(notFound('The specified log stream does not exist.'));
  const whole = events.flatMap((event) => event ?? []);
  const { now } = call;
  const tooOld = before(whole, now - TOO_OLD_MS);
  const expired = before(whole, now - group.retentionDays * DAY_MS);
  const firstNew = whole.findIndex(({ timestamp }) => timestamp > now + TOO_NEW_MS);
  const end = firstNew < 0 ? whole.length : firstNew;
  for (const event of whole.slice(Math.max(tooOld, expired), end)) {
    stream.events.push({ ...event, ingestionTime: now });
  }
  stream.events.sort((left, right) => left.timestamp - right.timestamp);
  const rejected = {
    ...(tooOld > 0 ? { tooOldLogEventEndIndex: tooOld } : {}),
    ...(expired > 0 ? { expiredLogEventEndIndex: expired } : {}),
    ...(firstNew < 0 ? {} : { tooNewLogEventStartIndex: firstNew }),
  };
  return ok({
    nextSequenceToken: String(stream.events.length),
    ...(Object.keys(rejected).length > 0 ? { rejectedLogEventsInfo: rejected } : {}),
  });
};

function given({ timestamp, message }: Input): Given | undefined {
  return typeof timestamp === 'number' && typeof message === 'string' && message !== ''
    ? { timestamp, message }
    : undefined;
}

function oddBatch(events: readonly (Given | undefined)[]): AwsError | undefined {
  const [first] = events;
  if (!first) {
    return invalidParameter(
      "1 validation error detected: Value '[]' at 'logEvents' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  }
  let bytes = 0;
  let last = first.timestamp;
  for (const event of events) {
    if (!event)
      return awsError('SerializationException', 'A log event has a timestamp and a message.');
    bytes += Buffer.byteLength(event.message) + EVENT_OVERHEAD;
    if (event.timestamp < last) {
      return invalidParameter(
        'Log events in a single PutLogEvents request must be in chronological order.',
      );
    }
    last = event.timestamp;
  }
  if (bytes > MOST_BYTES) {
    return invalidParameter(`Upload too large: ${bytes} bytes exceeds limit of ${MOST_BYTES}`);
  }
  if (last - first.timestamp > DAY_MS) {
    return invalidParameter(
      'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
    );
  }
  return undefined;
}

/** Index of the first event that is not before `limit`: exclusive, as AWS counts. */
function before(events: readonly Given[], limit: number): number {
  const index = events.findIndex(({ timestamp }) => timestamp >= limit);
  return index < 0 ? events.length : index;
}
