import { ok } from '../core/result.ts';
import type { Done } from './answer.ts';
import { forgetPlan } from './choose-plan.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { baseSession } from './keep-session.ts';
import { renewChained, renewalHere } from './renew-session.ts';

/**
 * The session a code renews: the role it opens straight, or the base session, of which there is one.
 * Only while the assistant was opened to renew; one that is gone by now is renewed no more.
 */
export function renewedBy(desk: Desk, direct: string | undefined): LiveSession | undefined {
  const session = desk.sessions.get(desk.renewing ?? '');
  if (!session) return undefined;
  if (direct !== undefined) {
    return session.role?.id === direct && !session.chained ? session : undefined;
  }
  if (session.kind === 'base') return session;
  const base = baseSession(desk);
  return session.chained && base?.kind === 'base' ? base : undefined;
}

/** After the code: the assistant closes, and a role that waited for a new base session is asked for. */
export async function finishRenewal(desk: Desk, run: ActiveRun): Promise<Done> {
  const waiting = desk.sessions.get(desk.renewing ?? '');
  forgetPlan(desk);
  delete desk.renewing;
  delete desk.signIn;
  desk.ports.changed();
  if (!waiting?.chained || renewalHere(desk, waiting).how !== 'chained') return ok(null);
  return renewChained(desk, run, waiting);
}
