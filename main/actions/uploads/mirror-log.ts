import type { MirrorStream, UploadFailure, UploadPorts } from '../../core/ports/upload.ts';
import type { LogFacts } from '../../core/upload/facts.ts';
import { streamName } from '../../core/upload/keys.ts';
import { markEvent, mirrorSteps, nextAfter, type MirrorStep } from '../../core/upload/mirror.ts';
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
    // Our own notes may be lost or older than what was sent; the stream itself knows better.
    const there = nextAfter(await stream.newest(name));
    next = Math.min(there ?? (kept?.mirror ? next : 0), facts.records);
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
  const mark = async (missed: readonly Missed[]): Promise<UploadFailure | undefined> => {
    if (missed.length === 0) return undefined;
    const events = missed.map(({ first, last, why }) => markEvent(first, last, why, now));
    const marked = await stream.put(name, events);
    return marked.ok ? undefined : marked.error;
  };
  if (step.do === 'mark') {
    const { first, last, why } = step;
    const failure = await mark([{ first, last, why }]);
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
  const missed = put.value.map(({ from, to, why }) => ({
    first: events[from]?.seq ?? 0,
    last: events[to - 1]?.seq ?? 0,
    why,
  }));
  const failure = await mark(missed);
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
