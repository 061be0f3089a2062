import type { MirrorStream, UploadFailure, UploadPorts } from '../../core/ports/upload.ts';
import { ok, type Result } from '../../core/result.ts';
import type { LogFacts } from '../../core/upload/facts.ts';
import { streamName } from '../../core/upload/keys.ts';
import {
  claimsIn,
  markEvent,
  mirrorSteps,
  type MirrorEvent,
  type MirrorStep,
} from '../../core/upload/mirror.ts';
import type { Missed, TargetProgress } from '../../core/upload/progress.ts';
import { placeOf } from '../../core/upload/target.ts';
import type { Desk } from '../desk.ts';
import { openLogOf, tellLog } from './note-success.ts';
import { keepProgress, readTargetProgress } from './progress-file.ts';
import { HELD, isHeld, type LogAtTarget, type TargetState } from './state.ts';

/** Records read and given at once. */
const BATCH = 1_000;

/**
 * Gives a log's records to the live mirror, in their order. It may hold one twice after a lost
 * answer (each bears its number and leaf hash), and what it refuses is named in it, in the log's
 * progress and on the screen.
 */
export async function mirrorLog(
  desk: Desk,
  ports: UploadPorts,
  state: TargetState,
  stream: MirrorStream,
  log: LogAtTarget,
  facts: LogFacts,
): Promise<UploadFailure | undefined> {
  const name = streamName(facts.mode, log.logId);
  const kept = await readTargetProgress(ports, state.target, facts);
  let progress: TargetProgress = kept ?? { where: placeOf(state.target), cuts: [] };
  let next = progress.mirror?.next ?? 0;
  let missed: readonly Missed[] = progress.mirror?.missed ?? [];
  if (!log.verified) {
    const there = await heldUpTo(ports, facts, await stream.newest(name));
    if (!there.ok) return there.error;
    // Neither alone is believed to be further than the other: what is sent twice does no harm.
    next = kept?.mirror ? Math.min(next, there.value ?? next) : (there.value ?? 0);
    log.verified = true;
  }
  const open = openLogOf(desk, log.logId) !== undefined;
  const goal = open && facts.newsUpTo <= next ? next : facts.records;
  let sent = 0;
  let bytes = 0;
  const from = next;
  while (next < goal) {
    const to = Math.min(goal, next + BATCH);
    log.waiting = goal - next;
    const read = await ports.source.records(log.logId, next, to);
    if (!read.ok) return read.error;
    for (const step of mirrorSteps(read.value, desk.ports.clock.now() + state.skewMs)) {
      if (isHeld(desk.uploads, state)) return HELD;
      const gone = await give(desk, state, stream, name, step);
      if ('code' in gone) return gone;
      sent += gone.events;
      bytes += gone.bytes;
      missed = joined([...missed, ...gone.missed]);
      next = gone.next;
      log.mirrored = next;
      log.missed = missed;
      progress = { ...progress, mirror: { next, missed: [...missed] } };
      await keepProgress(ports, state.target, log.logId, progress);
    }
  }
  log.waiting = 0;
  log.mirrored = next;
  log.missed = missed;
  if (next > from) {
    state.attempt = 0;
    await tellLog(desk, state, log.logId, { size: next, objects: sent, bytes });
  }
  desk.ports.changed();
  return undefined;
}

/**
 * One past the furthest of our records that the stream shows, or shows a mark for. What it shows of
 * others, or of records we do not have, is not looked at: it would silence the mirror.
 */
async function heldUpTo(
  { source }: UploadPorts,
  { logId, records }: LogFacts,
  messages: readonly string[],
): Promise<Result<number | undefined, UploadFailure>> {
  let claims = claimsIn(messages, records);
  for (let furthest = claims[0]; furthest; furthest = claims[0]) {
    const from = Math.max(0, furthest.seq + 1 - BATCH);
    const read = await source.records(logId, from, furthest.seq + 1);
    if (!read.ok) return read;
    const ours = new Map(read.value.map((event) => [event.seq, event]));
    const found = claims.find(({ seq, fits }) => {
      const event = ours.get(seq);
      return event !== undefined && fits(event);
    });
    if (found) return ok(found.seq + 1);
    claims = claims.filter(({ seq }) => seq < from);
  }
  return ok(undefined);
}

interface Given {
  readonly next: number;
  readonly events: number;
  readonly bytes: number;
  readonly missed: readonly Missed[];
}

async function give(
  desk: Desk,
  state: TargetState,
  stream: MirrorStream,
  name: string,
  step: MirrorStep,
): Promise<Given | UploadFailure> {
  const now = desk.ports.clock.now() + state.skewMs;
  const mark = async (marks: readonly MirrorEvent[]): Promise<UploadFailure | undefined> => {
    if (marks.length === 0) return undefined;
    const marked = await stream.put(name, marks);
    return marked.ok ? undefined : marked.error;
  };
  if (step.do === 'mark') {
    const { first, last, why, leaf } = step;
    const failure = await mark([markEvent(first, { seq: last, leaf }, why, now)]);
    return failure ?? { next: last + 1, events: 1, bytes: 0, missed: [{ first, last, why }] };
  }
  const { events } = step;
  state.sending = {
    logId: name.slice(name.indexOf('/') + 1),
    key: name,
    size: events.reduce((sum, { message }) => sum + message.length, 0),
    since: desk.ports.clock.now(),
  };
  const { size } = state.sending;
  const put = await stream.put(name, events);
  delete state.sending;
  if (!put.ok) return put.error;
  const refused = put.value.flatMap(({ from, to, why }) => {
    const [first, last] = [events[from], events[to - 1]];
    return first && last ? [{ first: first.seq, last, why }] : [];
  });
  const failure = await mark(
    refused.map(({ first, last, why }) => markEvent(first, last, why, now)),
  );
  const missed = refused.map(({ first, last, why }) => ({ first, last: last.seq, why }));
  const next = (events.at(-1)?.seq ?? 0) + 1;
  return failure ?? { next, events: events.length, bytes: size, missed };
}

/** Neighbouring ranges of one kind as one. */
function joined(ranges: readonly Missed[]): readonly Missed[] {
  return ranges.reduce<readonly Missed[]>((all, range) => {
    const before = all.at(-1);
    return before?.why === range.why && before.last === range.first - 1
      ? [...all.slice(0, -1), { ...before, last: range.last }]
      : [...all, range];
  }, []);
}
