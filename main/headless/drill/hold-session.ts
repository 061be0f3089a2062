import { assumeRole } from '../../actions/assume-role.ts';
import { done, type Done } from '../../actions/answer.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { dropExpired, endSession } from '../../actions/end-session.ts';
import { baseSession } from '../../actions/keep-session.ts';
import { roleAt } from '../../actions/place.ts';
import { sessionAt, stepSession } from '../../actions/step-session.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { signIn } from './sign-in.ts';

/** Steps that are asked of AWS by the app itself. */
function roleOf({ step }: PlanStep): string | undefined {
  switch (step.kind) {
    case 'run-command':
    case 'automation':
    case 'secret':
    case 'terminal':
      return step.role;
    case 'revoke':
      return step.using;
    default:
      return undefined;
  }
}

/**
 * Sees to it that the step can be asked of AWS: whoever has been at work for more than an hour signs
 * in anew, and takes the role again before it ends in the middle of the step.
 */
export async function holdSession(desk: Desk, run: ActiveRun, at: PlanStep): Promise<Done> {
  await dropExpired(desk);
  const name = roleOf(at);
  if (name === undefined && at.step.kind !== 'assume-role') return done;
  const short = stepSession(desk, at);
  if (short && short.session.expiresAt - desk.ports.clock.now() < short.needsMs) {
    await endSession(desk, short.session.id);
  }
  if (name !== undefined && sessionAt(desk, run, at, name).ok) return done;
  const base = baseSession(desk);
  const signedIn = base && outlasts(desk, base.expiresAt) ? done : await signIn(desk);
  if (!signedIn.ok || name === undefined) return signedIn;
  return assumeRole(desk, roleAt(run, at, name).id);
}

/** A role is given no longer than the session it is taken from has left, to be of use. */
const OF_USE_MS = 15 * 60_000;

function outlasts({ ports: { clock } }: Desk, expiresAt: number): boolean {
  return expiresAt - clock.now() >= OF_USE_MS;
}
