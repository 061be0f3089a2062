import { real } from '../core/drill/kind.ts';
import type { Failure } from '../core/failure.ts';
import type { Draft, Payloads } from '../core/journal/payload.ts';
import type { PlanStep } from '../core/run/plan.ts';
import type { ReadBack, ReadBackAnswer } from '../core/run/read-back.ts';
import { err, ok, type Result } from '../core/result.ts';
import { done, refuse, type Done } from './answer.ts';
import { stillApproved } from './approval/still-approved.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { heldNow } from './keep-session.ts';
import { placeOf } from './place.ts';
import { record } from './record.ts';

/** Characters of a reason that somebody types. */
export const SHORTEST_REASON = 5;

/** While nothing can be written down, whatever changes AWS needs a typed reason. */
export function typedReason(run: ActiveRun): ReadBack['type'] {
  return run.recorded ? undefined : { what: 'reason', expected: '' };
}

/** A yes in main's own window, with the reason where one is asked for. */
export async function agreed(
  desk: Desk,
  run: ActiveRun,
  readBack: ReadBack,
): Promise<Result<ReadBackAnswer, Failure>> {
  // A yes in such a drill is no practice: the window that asks says so.
  const inReal = !('facts' in readBack) && real(run.state.kind) !== undefined;
  const answer = await desk.ports.desktop.confirm(inReal ? { ...readBack, real: true } : readBack);
  if (!answer.accepted) {
    // A no that cannot be written down is still a no.
    await record(desk, run, declined(run, readBack));
    return refuse('confirmation-declined');
  }
  const noted = await recordReason(desk, run, readBack, answer);
  return noted.ok ? ok(answer) : noted;
}

/** What was stopped: a near miss is counted from it. */
function declined(run: ActiveRun, { question, ...about }: ReadBack): Draft<'security'> {
  const where = 'account' in about ? ` (${about.account.id}, ${about.region})` : '';
  const detail = { text: `${question[run.state.lang]}${where}` };
  return { type: 'security', run: run.state.run, data: { code: 'read-back-declined', detail } };
}

/**
 * The way to everything that changes AWS: read back, agreed to, written down. Its value is the id of
 * the intent, which `meant` gets as well; only then may anything be sent.
 */
export async function agreedIntent(
  desk: Desk,
  run: ActiveRun,
  readBack: ReadBack,
  at: PlanStep | undefined,
  meant: (id: string) => Omit<Payloads['intent'], 'id' | 'path' | 'readBack'>,
  /** What it is sent with, or takes the place of: ended while it was read back, nothing is sent; renewed is not ended. */
  ...needed: readonly LiveSession[]
): Promise<Result<string, Failure>> {
  const asApproved = await stillApproved(desk, run, at);
  if (!asApproved.ok) return asApproved;
  const answer = await agreed(desk, run, readBack);
  if (!answer.ok) return answer;
  // A value may have come in while the question stood.
  const stillSo = await stillApproved(desk, run, at);
  if (!stillSo.ok) return stillSo;
  const id = desk.ports.random.uuid();
  const intended = await record(desk, run, {
    type: 'intent',
    ...placeOf(run, at),
    data: {
      id,
      ...(at ? { path: at.path } : {}),
      ...meant(id),
      readBack: answer.value.typed === '' ? 'shown' : 'typed',
    },
  });
  if (!intended.ok) return intended;
  const held = await holdUnrecorded(desk, run, id, readBack);
  if (!held.ok) return held;
  const gone = needed.find((session) => !heldNow(desk, run, session));
  if (!gone) return ok(id);
  return notSent(desk, run, id, {
    code: gone.kind === 'role' ? 'no-session' : 'base-session-missing',
    params: { role: gone.role?.arn.split('/').pop() ?? '' },
  });
}

/** Keeps the reason that was asked for; too short a one is a no. */
async function recordReason(
  desk: Desk,
  run: ActiveRun,
  readBack: ReadBack,
  answer: ReadBackAnswer,
): Promise<Done> {
  if (run.recorded && readBack.type?.what !== 'reason') return done;
  const text = answer.typed.trim();
  if (text.length < SHORTEST_REASON) return refuse('reason-required');
  const noted = await record(desk, run, {
    type: 'note',
    run: run.state.run,
    data: {
      kind: 'note',
      text: { text },
      openedAt: new Date(desk.ports.clock.now()).toISOString(),
    },
  });
  return noted.ok ? done : noted;
}

/**
 * The disk refused the intent itself, and nobody was asked for a reason: nothing is sent. The intent
 * is closed as not sent, so that it is not looked up later.
 */
export async function holdUnrecorded(
  desk: Desk,
  run: ActiveRun,
  intent: string,
  readBack: ReadBack,
): Promise<Done> {
  if (run.recorded || readBack.type?.what === 'reason') return done;
  return notSent(desk, run, intent, { code: 'not-recorded' });
}

/** Closes an intent of which nothing went to AWS, and says why. */
export async function notSent(
  desk: Desk,
  run: ActiveRun,
  id: string,
  failure: Failure,
): Promise<{ readonly ok: false; readonly error: Failure }> {
  const data = { id, status: 'failed', code: failure.code, by: 'answer' } as const;
  const told = await record(desk, run, { type: 'outcome', run: run.state.run, data });
  return told.ok ? err(failure) : told;
}
