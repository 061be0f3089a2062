import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { commandStream } from './command-streams.ts';
import { findGroup, GROUP_RULE, notFound, STREAM_RULE } from './find.ts';

export const createLogStream: Operation = (call, input) => {
  const reader = new Reader(input);
  const groupName = reader.text('logGroupName', GROUP_RULE) ?? '';
  const name = reader.text('logStreamName', STREAM_RULE) ?? '';
  const fault = reader.error('InvalidParameterException', 'InvalidParameterException');
  if (fault) return err(fault);
  const found = findGroup(call, 'logs:CreateLogStream', groupName, name);
  if (!found.ok) return found;
  const { streams } = found.value;
  if (streams.has(name)) {
    return err(
      awsError('ResourceAlreadyExistsException', 'The specified log stream already exists'),
    );
  }
  streams.set(name, { name, created: call.now, events: [] });
  return ok({});
};

export const describeLogStreams: Operation = (call, input) => {
  const reader = new Reader(input);
  const groupName = reader.text('logGroupName', GROUP_RULE) ?? '';
  const prefix = reader.text('logStreamNamePrefix') ?? '';
  const limit = reader.whole('limit', 1, 50) ?? 50;
  const token = reader.text('nextToken') ?? '';
  const fault = reader.error('InvalidParameterException', 'InvalidParameterException');
  if (fault) return err(fault);
  const found = findGroup(call, 'logs:DescribeLogStreams', groupName, '');
  if (!found.ok) return found;
  const all = [...found.value.streams.values()]
    .filter(({ name }) => name.startsWith(prefix) && name > token)
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const page = all.slice(0, limit);
  return ok({
    logStreams: page.map(({ name, created, events }) => {
      const [first, last] = [events[0], events.at(-1)];
      return {
        logStreamName: name,
        creationTime: created,
        storedBytes: 0,
        uploadSequenceToken: String(events.length),
        ...(first && last
          ? {
              firstEventTimestamp: first.timestamp,
              lastEventTimestamp: last.timestamp,
              lastIngestionTime: last.ingestionTime,
            }
          : {}),
      };
    }),
    ...(all.length > page.length ? { nextToken: page.at(-1)?.name } : {}),
  });
};

/** By time of event; the newest page unless `startFromHead`. The same token again means: no more. */
export const getLogEvents: Operation = (call, input) => {
  const reader = new Reader(input);
  const groupName = reader.text('logGroupName', GROUP_RULE) ?? '';
  const streamName = reader.text('logStreamName', STREAM_RULE) ?? '';
  const limit = reader.whole('limit', 1, 10_000) ?? 10_000;
  const token = reader.text('nextToken', { pattern: /[fb]\/\d{1,9}/ });
  const fromHead = reader.flag('startFromHead');
  const fault = reader.error('InvalidParameterException', 'InvalidParameterException');
  if (fault) return err(fault);
  const found = findGroup(call, 'logs:GetLogEvents', groupName, streamName);
  if (!found.ok) return found;
  const stream = found.value.streams.get(streamName) ?? commandStream(call, groupName, streamName);
  if (!stream) return err(notFound('The specified log stream does not exist.'));
  const { events } = stream;
  const at = Number(token?.slice(2) ?? (fromHead ? 0 : events.length));
  const forward = token === undefined ? fromHead : token.startsWith('f');
  const start = forward ? at : Math.max(0, at - limit);
  const end = forward ? Math.min(events.length, at + limit) : at;
  return ok({
    events: events.slice(start, end).map((event) => ({ ...event })),
    nextForwardToken: `f/${end}`,
    nextBackwardToken: `b/${start}`,
  });
};
