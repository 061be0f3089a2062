import { WAYS, type Way } from '../core/kit/model.ts';
import { mayKeep } from '../core/kit/vault-exception.ts';
import { done, refuse, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import type { SignIn } from './sign-in-state.ts';
import { record } from './record.ts';

/** Ways to sign in that the kit has, in its order; the browser where it names none that is offered. */
export function lanesOf({ kit }: ActiveRun): readonly Way[] {
  const named = (kit?.lanes ?? []).flatMap((lane) => WAYS.filter((way) => way === lane));
  return named.length > 0 ? named : ['console'];
}

/** The way of this run: as chosen last, else by what is open, else the browser before any key. */
export function laneOf(run: ActiveRun): Way {
  if (run.lane) return run.lane;
  const last = Object.values(run.state.sessions).at(-1)?.session;
  if (last) return last.kind === 'console' ? 'console' : 'sealed-key';
  const lanes = lanesOf(run);
  return lanes.includes('console') ? 'console' : 'sealed-key';
}

/**
 * Whether a reason must be given before this user's long-term key is used: in an incident, unless
 * the kit excepts the user and is signed (SEC10-BP05: no keys but by documented exception).
 */
export function keyNeedsReason(desk: Desk, run: ActiveRun, user: string): boolean {
  if (run.mode === 'drill' || run.keyReasons.has(user)) return false;
  const may = mayKeep(run.kit, user, desk.ports.clock.now());
  return !(may.is === 'yes' && may.signed);
}

/** Where the assistant begins on a way. */
export function firstStage(lane: Way): SignIn['stage'] {
  switch (lane) {
    case 'console':
      return 'browser';
    case 'sealed-key':
      return 'credential';
  }
}

/** Back to the choice of the way, from any stage. What was typed so far is kept nowhere. */
export function otherWay(desk: Desk): Done {
  const { signIn, run } = desk;
  if (!signIn || !run) return refuse('step-not-ready');
  if (signIn.pending) return refuse('busy');
  const { failure: _, ...rest } = signIn;
  desk.signIn = { ...rest, stage: 'way' };
  desk.ports.changed();
  return done;
}

/** The way to sign in. A key without a signed exception needs a reason, which is recorded first. */
export async function chooseWay(desk: Desk, lane: Way, reason = ''): Promise<Done> {
  const { signIn, run } = desk;
  if (!signIn || !run) return refuse('step-not-ready');
  if (signIn.pending) return refuse('busy');
  if (!lanesOf(run).includes(lane)) return refuse('no-such-way');
  if (lane === 'sealed-key' && keyNeedsReason(desk, run, signIn.user)) {
    if (reason.trim() === '') return refuse('key-not-excepted');
    const noted = await record(desk, run, {
      type: 'security',
      run: run.state.run,
      data: {
        code: 'key-without-exception',
        detail: { text: `${signIn.user}: ${reason.trim()}` },
      },
    });
    if (!noted.ok) return noted;
    run.keyReasons.add(signIn.user);
  }
  run.lane = lane;
  const { failure: _, ...rest } = signIn;
  desk.signIn = { ...rest, lane, stage: firstStage(lane) };
  desk.ports.changed();
  return done;
}
