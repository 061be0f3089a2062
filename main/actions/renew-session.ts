import { renewalOf, type Renewal } from '../core/kit/renewal.ts';
import { done, refuse, type Done } from './answer.ts';
import { openRole } from './assume-role.ts';
import type { ActiveRun, Desk, LiveSession } from './desk.ts';
import { rangeReady } from './drill-range.ts';
import { baseSession, stillHeld } from './keep-session.ts';
import { agreed } from './read-back.ts';
import { roleReadBack } from './role-read-back.ts';
import { openSignIn } from './sign-in.ts';

/** What renewing this session takes now. */
export function renewalHere(desk: Desk, session: LiveSession): Renewal {
  return renewalOf(session, baseSession(desk), desk.ports.clock.now());
}

/**
 * Renews a session in place: from the living base session without a code, else through the assistant,
 * which asks for one. Whatever is refused on the way leaves the old one held.
 */
export async function renewSession(desk: Desk, id: string): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const session = desk.sessions.get(id);
  if (!session) {
    return refuse(desk.consoleSessions.has(id) ? 'session-not-renewable' : 'no-session');
  }
  const acting = `renew:${id}`;
  if (run.acting.has(acting)) return refuse('busy');
  run.acting.add(acting);
  try {
    const notReady = await rangeReady(desk, run);
    if (notReady) return { ok: false, error: notReady };
    const { how } = renewalHere(desk, session);
    switch (how) {
      case 'by-itself':
        return refuse('session-not-renewable');
      case 'chained':
        return await renewChained(desk, run, session);
      case 'base':
      case 'base-first':
      case 'direct':
        return await askForCode(desk, run, session);
    }
  } finally {
    run.acting.delete(acting);
  }
}

/** The same request once more, read back, from the base session. */
export async function renewChained(
  desk: Desk,
  run: ActiveRun,
  session: LiveSession,
): Promise<Done> {
  const { role, request } = session;
  if (!role || !request) return refuse('session-not-renewable');
  return openRole(desk, run, { role, request, renews: session });
}

/**
 * The assistant, at the code where the key is in memory still. A role straight from the key is read
 * back first: reading takes longer than a code lasts.
 */
async function askForCode(desk: Desk, run: ActiveRun, session: LiveSession): Promise<Done> {
  if (desk.signIn?.pending) return refuse('busy');
  const { key, reach } = desk;
  const user = run.kit?.users.find(({ name }) => name === key?.user);
  const serial = user?.mfa.find(({ kind }) => kind !== 'passkey')?.serial;
  if (!key || !reach || !user || serial === undefined || !run.kit) {
    const opened = await openSignIn(desk);
    if (opened.ok) desk.renewing = session.id;
    return opened;
  }
  const { role, request } = session;
  const straight = role && request && !session.chained ? { role, request } : undefined;
  const from = { arn: user.arn, region: reach.region };
  const readBack =
    straight && roleReadBack(run, { ...straight, base: from, kit: run.kit, renews: true });
  if (readBack) {
    const answer = await agreed(desk, run, readBack);
    if (!answer.ok) return answer;
    if (!stillHeld(desk, run, session) || desk.key !== key) return refuse('no-session');
  }
  desk.signIn = {
    lane: 'sealed-key',
    stage: 'code',
    user: user.name,
    serial,
    regions: [],
    identity: { account: user.account, arn: user.arn },
    ...(straight && readBack ? { direct: { ...straight, readBack } } : {}),
  };
  desk.renewing = session.id;
  desk.ports.changed();
  return done;
}
