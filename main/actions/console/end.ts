import type { Payloads } from '../../core/journal/payload.ts';
import { signOutLink } from '../../core/kit/sign-in-ways.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { record } from '../record.ts';
import type { ConsoleSession } from './session.ts';
import { openAddress } from './open.ts';
import { consoleUserOf } from './target.ts';

type Why = Payloads['session.end']['why'];

/**
 * A session in the browser is over by the person's word. With the user's own go the roles switched
 * to from it, and the private profile with its cookies; in another browser its sign-out page opens.
 */
export async function endConsoleSession(desk: Desk, session: ConsoleSession): Promise<Done> {
  const over = session.role ? [session] : [...desk.consoleSessions.values()];
  for (const one of over) {
    const ended = await forgetConsole(desk, one, 'ended');
    if (!ended.ok) return ended;
  }
  if (!session.role) await leaveBrowser(desk);
  desk.ports.changed();
  return done;
}

/** Takes a session out of the dock, with its line in the log. */
export async function forgetConsole(desk: Desk, session: ConsoleSession, why: Why): Promise<Done> {
  desk.consoleSessions.delete(session.id);
  const { run } = desk;
  if (!run) return done;
  const recorded = await record(desk, run, {
    type: 'session.end',
    run: run.state.run,
    data: { session: session.id, why },
  });
  return recorded.ok ? done : recorded;
}

/** Wrong account, or no longer needed: the page that signs out, in the browser it was opened in. */
export async function signOutInBrowser(desk: Desk): Promise<Done> {
  const { run } = desk;
  const user = run && consoleUserOf(desk, run);
  if (!run?.kit || !user) return refuse('kit-missing');
  const how = await openAddress(desk, signOutLink(run.kit, user.arn), desk.ownBrowser === true);
  return how === undefined ? refuse('browser-not-opened') : done;
}

/** Whether something is open in the browser, or may be. */
export function anyInBrowser({ consoleSessions, run }: Desk): boolean {
  return consoleSessions.size > 0 || (run?.browsing.size ?? 0) > 0;
}

/** Every session in the browser, when all sessions are ended. */
export async function endConsoleSessions(desk: Desk): Promise<Done> {
  const open = [...desk.consoleSessions.values()];
  for (const session of open) {
    const ended = await forgetConsole(desk, session, 'ended');
    if (!ended.ok) return ended;
  }
  await leaveBrowser(desk);
  return done;
}

/** A private profile is closed and wiped; the person's own browser is theirs to sign out of. */
async function leaveBrowser(desk: Desk): Promise<void> {
  desk.run?.browsing.clear();
  if (desk.ownBrowser) await signOutInBrowser(desk);
  delete desk.ownBrowser;
  await desk.ports.browser?.wipe();
}
