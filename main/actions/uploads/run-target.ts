import type { Clock } from '../../core/ports/clock.ts';
import type { UploadFailure, UploadPorts } from '../../core/ports/upload.ts';
import { backoff, chanceOf } from '../../core/upload/backoff.ts';
import type { LogFacts } from '../../core/upload/facts.ts';
import { originFits } from '../../core/upload/keys.ts';
import { vouchersUpTo } from '../../core/upload/round.ts';
import type { Desk } from '../desk.ts';
import { readyTarget } from './access.ts';
import { mirrorLog } from './mirror-log.ts';
import { openLogOf, tellClock } from './note-success.ts';
import { sendLog } from './send-log.ts';
import { isHeld, stopsOneLog, type LogAtTarget, type TargetState, type Uploads } from './state.ts';

/** Between two looks at the open log, and at all logs of a target, milliseconds. */
const LOOK_EVERY = 2_000;
const LOOK_AT_ALL_EVERY = 60_000;
/** An open log is given a checkpoint to send this long after the last one, if it has grown. */
const CHECKPOINT_EVERY = 15_000;

/** Keeps one target up to date for as long as the app is open. Nothing waits for it. */
export async function runTarget(desk: Desk, uploads: Uploads, state: TargetState): Promise<void> {
  const { clock, timer } = desk.ports;
  const ports = desk.ports.uploads;
  let lookedAt = -Infinity;
  while (desk.uploads === uploads) {
    const resting = uploads.paused || state.paused || ports === undefined;
    if (!resting && waited(desk, state)) {
      const now = elapsed(clock);
      const all = state.lookAtAll || now - lookedAt >= LOOK_AT_ALL_EVERY;
      state.lookAtAll = false;
      if (all) lookedAt = now;
      const failure = await passOnce(desk, ports, state, all).catch(unexpected);
      if (isHeld(uploads, state)) state.lookAtAll = true;
      else await settle(desk, state, failure);
      if (failure) lookedAt = -Infinity;
    }
    const rest = new AbortController();
    state.wake = rest;
    const tryIn = (state.nextTryAt ?? -Infinity) - elapsed(clock);
    await timer.sleep(tryIn > 0 ? Math.min(tryIn, LOOK_AT_ALL_EVERY) : LOOK_EVERY, rest.signal);
  }
}

/** A failure that only a person can mend, or a wait that is not over, leaves the target alone. */
function waited(desk: Desk, { failure, nextTryAt }: TargetState): boolean {
  if (failure && failure.then !== 'again' && failure.then !== 'clock') return false;
  return nextTryAt === undefined || elapsed(desk.ports.clock) >= nextTryAt;
}

/** Milliseconds that really passed: waits go by these, for a person may set the clock meanwhile. */
function elapsed(clock: Clock): number {
  return clock.monotonic() / 1000;
}

/** A fault of ours must not end the queue: it is told and tried again. */
function unexpected(error: unknown): UploadFailure {
  return { code: 'upload-refused', then: 'again', raw: String(error) };
}

/** What a pass came to: well again, corrected at once, waiting for the next try, or stopped. */
export async function settle(
  desk: Desk,
  state: TargetState,
  failure: UploadFailure | undefined,
): Promise<void> {
  const { clock, random } = desk.ports;
  const had = state.failure !== undefined;
  delete state.nextTryAt;
  if (!failure) {
    state.attempt = 0;
    delete state.failure;
    if (had) desk.ports.changed();
    return;
  }
  state.attempt += 1;
  const corrected = failure.then === 'clock' && failure.skewMs !== undefined;
  if (corrected && Math.abs(failure.skewMs - state.skewMs) > 60_000 && state.attempt < 3) {
    state.skewMs = failure.skewMs;
    await tellClock(desk, state, failure.skewMs);
    return;
  }
  if (failure.then === 'credentials') {
    delete state.credentials;
    delete state.principal;
  }
  state.failure = failure;
  if (failure.then === 'again' || failure.then === 'clock') {
    state.nextTryAt = elapsed(clock) + backoff(state.attempt, chanceOf(random.bytes(4)));
  }
  desk.ports.changed();
}

/** One look at what there is to send, and sending it. The first failure of the target ends it. */
export async function passOnce(
  desk: Desk,
  ports: UploadPorts,
  state: TargetState,
  all: boolean,
): Promise<UploadFailure | undefined> {
  const open = desk.run?.mode === state.target.for ? desk.run.journal.logId : undefined;
  const found = all ? await ports.source.logs() : [];
  const mine = found.filter(({ mode }) => mode === state.target.for).map(({ logId }) => logId);
  const left = [...state.logs.values()].filter((log) => !log.closed || log.waiting > 0);
  const wanted = new Set([
    ...(open === undefined ? [] : [open]),
    ...mine,
    ...left.map(({ logId }) => logId),
  ]);
  for (const logId of wanted) {
    const log = state.logs.get(logId);
    if (log?.failure && !all) continue;
    await checkpointFor(desk, log, logId);
    const failure = await passLog(desk, ports, state, logId);
    if (!failure) continue;
    if (!stopsOneLog(failure)) return failure;
    const at = state.logs.get(logId);
    if (at) at.failure = failure;
    desk.ports.changed();
  }
  return undefined;
}

async function passLog(
  desk: Desk,
  ports: UploadPorts,
  state: TargetState,
  logId: string,
): Promise<UploadFailure | undefined> {
  const read = await ports.source.facts(logId);
  const log = state.logs.get(logId) ?? emptyLog(logId, state);
  state.logs.set(logId, log);
  if (!read.ok) return read.error;
  const facts = read.value;
  log.records = facts.records;
  log.closed = facts.closed;
  const fits = facts.mode === state.target.for && originFits(facts.mode, logId, facts.origin);
  if (!fits) {
    const params = { log: logId, target: state.target.id };
    return { code: 'upload-wrong-mode', then: 'stop', raw: facts.origin, params };
  }
  if (settled(log, state, facts)) {
    log.due = false;
    return undefined;
  }
  const notReady = await readyTarget(desk, ports, state);
  if (notReady) return notReady;
  delete log.failure;
  const { opened } = state;
  if (!opened) return undefined;
  const due = log.due;
  const failure =
    opened.kind === 'mirror'
      ? await mirrorLog(desk, ports, state, opened.stream, log, facts)
      : await sendLog(desk, ports, state, opened.store, log, facts);
  log.due = failure !== undefined;
  if (log.due !== due) desk.ports.changed();
  return failure;
}

/** A closed log that is there in full, as the target itself has said. */
function settled(log: LogAtTarget, { target }: TargetState, facts: LogFacts): boolean {
  if (!log.closed || !log.verified) return false;
  if (target.kind === 'logs') return log.mirrored === log.records;
  // A witness may answer, and an authority stamp, long after the end.
  return (
    log.cut?.size === log.records &&
    vouchersUpTo(facts, log.records).every(({ sha256 }) => log.vouched.has(sha256))
  );
}

function emptyLog(logId: string, { target }: TargetState): LogAtTarget {
  return {
    logId,
    mode: target.for,
    records: 0,
    closed: false,
    due: true,
    waiting: 0,
    waitingBytes: 0,
    missed: [],
    verified: false,
    vouched: new Set(),
    known: new Map(),
  };
}

/** The open log is signed before it is sent, unless only our own `upload` records are new. */
async function checkpointFor(
  desk: Desk,
  log: LogAtTarget | undefined,
  logId: string,
): Promise<void> {
  const run = openLogOf(desk, logId);
  if (!run) return;
  const { size, checkpointed } = run.journal.head();
  // A cut that lies in the future was made before the clock was set back: it is old.
  const since = desk.ports.clock.now() - (log?.cut?.at ?? -Infinity);
  const recent = since >= 0 && since < CHECKPOINT_EVERY;
  if (size === checkpointed || recent) return;
  const news = run.tail.some(({ type, seq }) => seq >= checkpointed && type !== 'upload');
  if (news) await run.journal.checkpoint();
}
