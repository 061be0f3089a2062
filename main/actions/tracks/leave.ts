import type { Payloads, SkipReason } from '../../core/journal/payload.ts';
import { applies } from '../../core/run/next.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { goesOnWithoutUs, isOpen } from '../../core/run/state.ts';
import { tracksAt, tracksReady, type TrackAt } from '../../core/run/tracks.ts';
import { evaluateWhen } from '../../core/run/when.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record } from '../record.ts';

export interface LeaveWish {
  readonly code: SkipReason;
  readonly reason: string;
  /** Who did the rest of it elsewhere. */
  readonly by?: string;
  readonly from?: Payloads['track']['from'];
}

/** True while AWS, or this laptop, is still at a step of it: that is settled at its own step first. */
export function underWay(run: ActiveRun, { steps }: TrackAt): boolean {
  return steps.some(({ path }) => {
    if (run.pending.has(path) || run.acting.has(path)) return true;
    return (run.state.steps[path]?.intents ?? []).some((id) => {
      const intent = run.state.intents[id];
      return intent !== undefined && isOpen(intent) && goesOnWithoutUs(intent);
    });
  });
}

/** Ends a track before its last step: the step it is at is skipped, those behind it are named. */
export async function leaveTrack(
  desk: Desk,
  run: ActiveRun,
  head: PlanStep,
  one: TrackAt,
  { code, reason, by, from }: LeaveWish,
): Promise<Done> {
  if (underWay(run, one)) return refuse('step-not-ready');
  const text = { text: reason.trim() };
  const open = openSteps(run, one).map(({ path }) => path);
  const { at, standing } = one;
  const status = at && run.state.steps[at.path]?.status;
  if (at && standing === 'going' && status !== 'done' && status !== 'skipped') {
    const skipped = await record(desk, run, {
      type: 'step.skip',
      ...placeOf(run, at),
      data: { path: at.path, code, reason: text },
    });
    if (!skipped.ok) return skipped;
  }
  const ended = await record(desk, run, {
    type: 'track',
    ...placeOf(run, head),
    data: {
      path: head.path,
      track: one.track.id,
      is: 'ended',
      code,
      reason: text,
      open,
      ...(by === undefined ? {} : { person: by }),
      ...(from ? { from } : {}),
    },
  });
  return ended.ok ? done : ended;
}

/** Steps of a track that apply and were neither done nor skipped. */
export function openSteps(run: ActiveRun, { steps }: TrackAt): readonly PlanStep[] {
  return steps.filter((step) => {
    const status = run.state.steps[step.path]?.status;
    return status !== 'done' && status !== 'skipped' && applies(step, run.state, evaluateWhen);
  });
}

/**
 * Ends whatever has been begun and not ended, with one reason for all; refused while any is under
 * way. At a step without tracks there is nothing to end.
 */
export async function leaveTracks(
  desk: Desk,
  run: ActiveRun,
  head: PlanStep,
  wish: LeaveWish,
): Promise<Done> {
  const going = tracksAt(run.plan, run.state, head.path, evaluateWhen).filter(
    ({ standing }) => standing === 'going',
  );
  if (going.some((one) => underWay(run, one))) return refuse('step-not-ready');
  for (const one of going) {
    const left = await leaveTrack(desk, run, head, one, wish);
    if (!left.ok) return left;
  }
  return done;
}

/**
 * Before a step that holds tracks is gone on from: enough of them must have ended, and one that was
 * begun and is not needed any more is left for a reason.
 */
export async function leaveForNext(
  desk: Desk,
  run: ActiveRun,
  head: PlanStep,
  reason: string,
): Promise<Done> {
  const tracks = tracksAt(run.plan, run.state, head.path, evaluateWhen);
  if (tracks.length === 0) return done;
  const count = tracks.filter(({ standing }) => standing !== 'ended').length;
  if (!tracksReady(head, tracks)) return refuse('tracks-open', { count });
  const going = tracks.some(({ standing }) => standing === 'going');
  if (going && reason.trim() === '') return refuse('reason-required');
  return leaveTracks(desk, run, head, { code: 'not-applicable', reason });
}
