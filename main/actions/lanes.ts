import type { Lane } from '../core/kit/model.ts';
import { mayKeep } from '../core/kit/vault-exception.ts';
import { done, refuse, type Done } from './answer.ts';
import { findCli } from './aws-login/find.ts';
import type { ActiveRun, Desk } from './desk.ts';
import type { SignIn } from './sign-in-state.ts';
import { usesKit } from './drill/where.ts';
import { record } from './record.ts';

/** Ways to sign in that the kit has, in its order; the browser where it names none. */
export function lanesOf({ kit, state }: Pick<ActiveRun, 'kit' | 'state'>): readonly Lane[] {
  const named = kit?.lanes ?? [];
  const lanes: readonly Lane[] = named.length > 0 ? named : ['console'];
  // The browser takes no session policy: what is done there is not held to reading.
  return state.kind === 'probe' ? lanes.filter((lane) => lane !== 'console') : lanes;
}

/** The way of this run: as chosen last, else by what is open, else the browser before any key. */
export function laneOf(run: ActiveRun): Lane {
  if (run.lane) return run.lane;
  const known = Object.values(run.state.sessions).map(({ session }) => session);
  const last = known.filter(({ kind }) => kind !== 'role').at(-1) ?? known.at(-1);
  if (last?.kind === 'console') return 'console';
  if (last?.kind === 'cli') return 'aws-login';
  if (last) return 'sealed-key';
  const lanes = lanesOf(run);
  return lanes.includes('console') ? 'console' : (lanes[0] ?? 'console');
}

/**
 * Whether a reason must be given before this user's long-term key is used: in an incident, unless
 * the kit excepts the user and is signed (SEC10-BP05: no keys but by documented exception).
 */
export function keyNeedsReason(desk: Desk, run: ActiveRun, user: string): boolean {
  if (!usesKit(run) || run.keyReasons.has(user)) return false;
  const may = mayKeep(run.kit, user, desk.ports.clock.now());
  return !(may.is === 'yes' && may.signed);
}

/** Where the assistant begins on a way. */
export function firstStage(lane: Lane): SignIn['stage'] {
  switch (lane) {
    case 'console':
      return 'browser';
    case 'aws-login':
      return 'cli';
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
export async function chooseWay(desk: Desk, lane: Lane, reason = ''): Promise<Done> {
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
  return lane === 'aws-login' ? findCli(desk) : done;
}
