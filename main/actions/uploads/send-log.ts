import type {
  ObjectStore,
  StoredObject,
  UploadFailure,
  UploadPorts,
} from '../../core/ports/upload.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { LogFacts, Part } from '../../core/upload/facts.ts';
import { checkpointKey, keyOf, logPrefix } from '../../core/upload/keys.ts';
import { afterProof } from '../../core/upload/object-step.ts';
import type { Cut, TargetProgress } from '../../core/upload/progress.ts';
import { nextRound, partsOf, roundsOf, vouchersUpTo, type Round } from '../../core/upload/round.ts';
import { placeOf, sendsTexts, type UploadTarget } from '../../core/upload/target.ts';
import type { Desk } from '../desk.ts';
import { refreshAnchors } from '../witness/anchors.ts';
import { openLogOf, tellLog } from './note-success.ts';
import { otherHistory } from './other-history.ts';
import { keepProgress, readTargetProgress } from './progress-file.ts';
import { sendObject } from './send-object.ts';
import { doubt, type LogAtTarget, type TargetState } from './state.ts';

/** Newest checkpoints looked for when nothing is known of a target; older ones are sent again. */
const MOST_PROBES = 64;

/** The last checkpoint is not there, or nobody can say what is: each object is looked at. */
const DOUBTFUL: readonly UploadFailure['code'][] = ['upload-not-kept', 'upload-cannot-confirm'];

interface Work {
  readonly desk: Desk;
  readonly ports: UploadPorts;
  readonly state: TargetState;
  readonly store: ObjectStore;
  readonly log: LogAtTarget;
  readonly facts: LogFacts;
  readonly base: string;
}

/** Brings a log to a target as far as it goes now. Undefined: all that can be there is there. */
export async function sendLog(
  desk: Desk,
  ports: UploadPorts,
  state: TargetState,
  store: ObjectStore,
  log: LogAtTarget,
  facts: LogFacts,
): Promise<UploadFailure | undefined> {
  const base = logPrefix(prefixOf(state.target), facts.mode, log.logId);
  const work: Work = { desk, ports, state, store, log, facts, base };
  const where = placeOf(state.target);
  const kept = await readTargetProgress(ports, state.target, facts);
  let progress = kept;
  if (!progress) {
    const found = await findCuts(work);
    if (!found.ok) return found.error;
    progress = { where, cuts: [...found.value] };
  }
  showCut(log, progress);
  if (!log.verified) {
    const other = await otherHistory(work);
    if (other) return other;
    const failure = await confirm(work, progress.cuts, kept !== undefined);
    if (failure) return failure;
    log.verified = true;
    await keepProgress(ports, state.target, log.logId, progress);
    await tellAnchors(work);
  }
  for (;;) {
    const options = {
      open: openLogOf(desk, log.logId) !== undefined,
      texts: sendsTexts(state.target),
    };
    const round = nextRound(facts, progress, options);
    if (!round) return sendVouchers(work, progress.cuts.at(-1)?.size ?? 0);
    progress = { ...progress, round: { goal: round.goal, textsTo: round.textsTo } };
    await keepProgress(ports, state.target, log.logId, progress);
    const done = await sendRound(work, round);
    if (!done.ok) return done.error;
    const { round: _, ...rest } = progress;
    progress = { ...rest, cuts: [...progress.cuts, done.value] };
    showCut(log, progress);
    await keepProgress(ports, state.target, log.logId, progress);
    await tellLog(desk, state, log.logId, done.value);
    await tellAnchors(work);
    forget(log);
    state.attempt = 0;
    desk.ports.changed();
  }
}

/** What others said of a checkpoint after it had been sent, of a closed log too. */
async function sendVouchers(work: Work, upTo: number): Promise<UploadFailure | undefined> {
  const { desk, ports, state, store, log, facts, base } = work;
  for (const voucher of vouchersUpTo(facts, upTo)) {
    if (log.vouched.has(voucher.sha256)) continue;
    const sent = await sendObject(desk, ports, state, store, log, base, voucher);
    if (!sent.ok) return sent.error;
    log.vouched.add(voucher.sha256);
  }
  return undefined;
}

/** Where the log is looked at, what vouches for it may be more now. */
async function tellAnchors({ desk, log }: Work): Promise<void> {
  if (desk.anchors.has(log.logId)) await refreshAnchors(desk, log.logId);
}

function showCut(log: LogAtTarget, { cuts }: TargetProgress): void {
  const cut = cuts.at(-1);
  if (cut) log.cut = cut;
}

async function sendRound(work: Work, round: Round): Promise<Result<Cut, UploadFailure>> {
  const { desk, ports, state, store, log, facts, base } = work;
  const parts = partsOf(facts, round);
  log.waiting = parts.length;
  log.waitingBytes = parts.reduce((sum, part) => sum + estimate(part), 0);
  let bytes = 0;
  for (const part of parts) {
    const sent = await sendObject(desk, ports, state, store, log, base, part);
    if (!sent.ok) return sent;
    bytes += sent.value.size;
    log.waiting -= 1;
    log.waitingBytes = Math.max(0, log.waitingBytes - estimate(part));
  }
  log.waitingBytes = 0;
  const kept = await proved(work, round);
  if (!kept.ok) return kept;
  return ok({
    size: round.goal,
    textsTo: round.textsTo,
    at: desk.ports.clock.now(),
    objects: parts.length,
    bytes,
    ...(round.root === undefined ? {} : { root: round.root }),
    ...kept.value,
  });
}

/**
 * Asks for what closes a round, by its hash: its checkpoint, or the last records where a log ended
 * without one. Only then is the round there, and only the answer tells until when a bucket's default
 * keeps it. What is not kept makes all that was said before doubtful.
 */
async function proved(work: Work, round: Round): Promise<Result<StoredObject, UploadFailure>> {
  const { desk, ports, store, log, facts, base } = work;
  const parts = partsOf(facts, round);
  const last = parts.findLast(({ kind }) => kind === 'checkpoint' || kind === 'records');
  if (!last) return ok({});
  const body = await ports.source.open(log.logId, last);
  if (!body.ok) return body;
  const { size, sha256 } = body.value;
  const key = keyOf(base, last, sha256);
  const there = afterProof({ key, size, sha256 }, await store.head(key));
  if (!there.ok) {
    if (there.error.code !== 'upload-not-kept') return there;
    doubt(log);
    await tellAnchors(work);
    return there;
  }
  const { goal, root } = round;
  if (root !== undefined && last.kind === 'checkpoint') {
    const { note } = last;
    log.seen = { size: goal, root, note, at: desk.ports.clock.now(), ...there.value };
  }
  return there;
}

/**
 * Asks for what is claimed. A closed log that our notes say was sent whole, and whose last checkpoint
 * is there, is complete: it was put after everything below it. A checkpoint alone, found where notes
 * are lost, says nothing of what is below it: then, and of any other log, each object is asked for,
 * and put if it is missing.
 */
async function confirm(
  work: Work,
  cuts: readonly Cut[],
  noted: boolean,
): Promise<UploadFailure | undefined> {
  const { desk, ports, state, store, log, facts, base } = work;
  const rounds = roundsOf(facts, cuts);
  const last = rounds.at(-1);
  const complete = facts.closed && last?.goal === facts.records && last.root !== undefined;
  if (noted && complete && log.known.size === 0) {
    const there = await proved(work, last);
    if (there.ok) return undefined;
    if (!DOUBTFUL.includes(there.error.code)) return there.error;
  }
  for (const round of rounds) {
    for (const part of partsOf(facts, round)) {
      const sent = await sendObject(desk, ports, state, store, log, base, part);
      if (!sent.ok) return sent.error;
    }
  }
  const there = last ? await proved(work, last) : ok({});
  return there.ok ? undefined : there.error;
}

/**
 * Which checkpoints are at the target, when our notes of it are lost: rounds end with one, so they
 * tell how the log was cut.
 */
async function findCuts({
  desk,
  store,
  facts,
  base,
  state,
}: Work): Promise<Result<readonly Cut[], UploadFailure>> {
  const textsTo = sendsTexts(state.target) ? facts.texts : 0;
  const cuts: Cut[] = [];
  for (const { size, root } of [...facts.checkpoints].reverse().slice(0, MOST_PROBES)) {
    const head = await store.head(checkpointKey(base, size));
    if (head.is === 'refused') return err(head.failure);
    if (head.is !== 'found') continue;
    cuts.unshift({ size, root, textsTo, at: desk.ports.clock.now(), objects: 0, bytes: 0 });
  }
  return ok(cuts);
}

/** Attachments, keys and others' word come up in each round; the rest of a finished one does not come again. */
function forget({ known }: LogAtTarget): void {
  for (const key of known.keys()) if (!/\/(att|keys|ts|cosigned)\//.test(key)) known.delete(key);
}

/** Only for the screen: bytes are known once they are read. */
function estimate(part: Part): number {
  switch (part.kind) {
    case 'attachment':
      return part.size;
    case 'texts':
      return part.to - part.from;
    case 'records':
      return (part.last - part.first + 1) * 500;
    case 'stamp':
      return part.bytes;
    case 'keys':
    case 'cosigned':
    case 'checkpoint':
      return 400;
  }
}

function prefixOf(target: UploadTarget): string {
  return target.kind === 's3' ? (target.prefix ?? '') : '';
}
