import type * as Sdk from '@aws-sdk/client-cloudwatch-logs';
import type { MirrorRefusal, MirrorStream, UploadFailure } from '../../core/ports/upload.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { EVENT_OVERHEAD, type MirrorEvent } from '../../core/upload/mirror.ts';
import type { LogsTarget } from '../../core/upload/target.ts';
import { createLine, principalOf, type AwsTargetOptions } from './aws-target.ts';

/** How many of the newest events are read to find out how far a stream is. */
const RECENT = 100;

/** A CloudWatch Logs group: one stream a log, each record an event. The group must be there. */
export function createLogsMirror(target: LogsTarget, options: AwsTargetOptions): MirrorStream {
  const names = (stream: string) => ({ logGroupName: target.group, logStreamName: stream });
  const send = createLine(options, 'logs', target, async (settings) => {
    const sdk = await import('@aws-sdk/client-cloudwatch-logs');
    return { sdk, client: new sdk.CloudWatchLogsClient(settings) };
  });
  const put = (stream: string, events: readonly MirrorEvent[]) =>
    send(({ client, sdk }) =>
      client.send(
        new sdk.PutLogEventsCommand({
          ...names(stream),
          logEvents: events.map(({ at, message }) => ({ timestamp: at, message })),
        }),
      ),
    );
  const create = async (stream: string): Promise<Result<null, UploadFailure>> => {
    const made = await send(({ client, sdk }) =>
      client.send(new sdk.CreateLogStreamCommand(names(stream))),
    );
    if (made.ok || made.error.aws?.awsCode === 'ResourceAlreadyExistsException') return ok(null);
    return err(made.error.failure);
  };
  return {
    principal: () => principalOf(options, target),
    put: async (stream, events) => {
      await options.access.take(sizeOf(events));
      let answer = await put(stream, events);
      if (!answer.ok && answer.error.aws?.awsCode === 'ResourceNotFoundException') {
        const made = await create(stream);
        if (!made.ok) return made;
        answer = await put(stream, events);
      }
      if (!answer.ok) return err(answer.error.failure);
      return ok(refusals(answer.value.rejectedLogEventsInfo, events.length));
    },
    newest: async (stream) => {
      const answer = await send(({ client, sdk }) =>
        client.send(
          new sdk.GetLogEventsCommand({ ...names(stream), limit: RECENT, startFromHead: false }),
        ),
      );
      return answer.ok ? (answer.value.events ?? []).map(({ message }) => message ?? '') : [];
    },
  };
}

function sizeOf(events: readonly MirrorEvent[]): number {
  return events.reduce((sum, { message }) => sum + message.length + EVENT_OVERHEAD, 0);
}

/** AWS counts ends exclusively; what is both too old and expired is called too old. */
function refusals(
  info: Sdk.RejectedLogEventsInfo | undefined,
  count: number,
): readonly MirrorRefusal[] {
  if (!info) return [];
  const { tooOldLogEventEndIndex: old = 0, expiredLogEventEndIndex: expired = 0 } = info;
  const { tooNewLogEventStartIndex: fresh = count } = info;
  return [
    { from: 0, to: old, why: 'too-old' as const },
    { from: old, to: Math.max(old, expired), why: 'expired' as const },
    { from: fresh, to: count, why: 'too-new' as const },
  ].filter(({ from, to }) => to > from);
}
