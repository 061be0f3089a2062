import { done, refuse, type Done } from './answer.ts';
import { forgetAwsLogin } from './aws-login/forget.ts';
import {
  anyInBrowser,
  endConsoleSession,
  endConsoleSessions,
  forgetConsole,
} from './console/end.ts';
import type { Desk, LiveSession } from './desk.ts';
import { withdrawAll } from './handoff/withdraw.ts';
import { recordSessionEnd, type SessionEnd } from './record-session-end.ts';
import { endExpiringTerminal, endTerminal, endTerminalOf } from './terminal/end.ts';
import { hideAwsSecret } from './vault/aws-secret.ts';

/** Forgets one session's credentials. AWS is not told: they die at their expiry. */
export async function endSession(desk: Desk, id: string): Promise<Done> {
  const session = desk.sessions.get(id);
  const inBrowser = desk.consoleSessions.get(id);
  if (inBrowser) return endConsoleSession(desk, inBrowser);
  if (!session) return refuse('no-session');
  // Let go of first, and its tools with it: a terminal may take seconds to end.
  desk.sessions.delete(id);
  const withdrawn = withdrawAll(desk, 'session-over', id);
  await endTerminalOf(desk, session);
  const told = await forget(desk, session, 'ended');
  await withdrawn;
  // Nothing is left to be renewed, by the person's own word.
  const wiped = session.kind === 'cli' ? await forgetAwsLogin(desk) : done;
  return told.ok ? wiped : told;
}

/** Forgets every session and the key of this incident. */
export async function endAllSessions(desk: Desk): Promise<Done> {
  return endAllWithin(desk);
}

/** As `endAllSessions`, waiting no longer than `patience` milliseconds for a terminal's end. */
export async function endAllWithin(desk: Desk, patience?: number): Promise<Done> {
  delete desk.key;
  delete desk.renewing;
  hideAwsSecret(desk);
  backToCredential(desk);
  // First, and at once: nothing is handed out, opened or kept while a terminal takes its time to end.
  desk.accessEpoch += 1;
  const sessions = [...desk.sessions.values()];
  desk.sessions.clear();
  const withdrawn = withdrawAll(desk, 'session-over');
  // Beside the terminal: who quits may leave no time for what comes after it, and these sign in.
  const left = Promise.all([
    forgetAwsLogin(desk),
    anyInBrowser(desk) ? endConsoleSessions(desk) : done,
  ]);
  if (desk.run?.terminal) await endTerminal(desk, 'key', patience);
  let answer: Done = done;
  for (const session of sessions) {
    const told = await forget(desk, session, 'ended');
    if (!told.ok) answer = told;
  }
  await withdrawn;
  for (const one of await left) if (answer.ok) answer = one;
  desk.ports.changed();
  return answer;
}

/** What was asked with the key, or waits for a code of it, waits for nothing any more: it is asked for anew. */
function backToCredential(desk: Desk): void {
  const { signIn } = desk;
  if (signIn?.stage !== 'probing' && signIn?.stage !== 'code') return;
  const { pending: _pending, ...rest } = signIn;
  desk.signIn = { ...rest, stage: 'credential' };
}

/**
 * The laptop's clock was set back: by it, sessions would last longer than AWS lets them. Set forward, or
 * asleep, cannot be told apart here; then what the clock says is over is let go of.
 */
export function followClockBack(desk: Desk, byMs: number): void {
  for (const [id, session] of desk.sessions) {
    const { startedAt, expiresAt } = session;
    desk.sessions.set(id, { ...session, startedAt: startedAt - byMs, expiresAt: expiresAt - byMs });
  }
  if (desk.reach) desk.reach = { ...desk.reach, skewMs: desk.reach.skewMs + byMs };
  desk.ports.changed();
}

/** Takes sessions whose time is over out of the dock, each with its line in the log. */
export async function dropExpired(desk: Desk): Promise<void> {
  await endExpiringTerminal(desk);
  const now = desk.ports.clock.now();
  for (const session of [...desk.sessions.values()]) {
    if (session.expiresAt > now) continue;
    await forget(desk, session, 'expired');
    const left = [...desk.sessions.values()].some(({ kind }) => kind === 'cli');
    if (session.kind === 'cli' && !left && !desk.awsLogin?.running) await forgetAwsLogin(desk);
  }
  for (const session of [...desk.consoleSessions.values()]) {
    if (session.latest <= now) await forgetConsole(desk, session, 'expired');
  }
}

async function forget(desk: Desk, session: LiveSession, why: SessionEnd): Promise<Done> {
  desk.sessions.delete(session.id);
  hideAwsSecret(desk, session.id);
  await withdrawAll(desk, 'session-over', session.id);
  return recordSessionEnd(desk, session.id, why);
}
