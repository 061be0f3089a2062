import { signOutLink } from '../../core/kit/sign-in-ways.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { recordSessionEnd, type SessionEnd } from '../record-session-end.ts';
import type { ConsoleSession } from './session.ts';
import { openAddress } from './open.ts';
import { consoleUserOf } from './target.ts';

/**
 * A session in the browser is over by the person's word. With the user's own go the roles switched
 * to from it, and the private profile with its cookies; in another browser its sign-out page opens.
 */
export async function endConsoleSession(desk: Desk, session: ConsoleSession): Promise<Done> {
  const ended = session.role
    ? await forgetConsole(desk, session, 'ended')
    : await endConsoleSessions(desk);
  desk.ports.changed();
  return ended;
}

/** Takes a session out of the dock, with its line in the log. */
export async function forgetConsole(
  desk: Desk,
  { id }: ConsoleSession,
  why: SessionEnd,
): Promise<Done> {
  desk.consoleSessions.delete(id);
  return recordSessionEnd(desk, id, why);
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

/** Every session in the browser. It is left whatever the log says: its cookies are what signs in. */
export async function endConsoleSessions(desk: Desk): Promise<Done> {
  let answer = done;
  for (const session of [...desk.consoleSessions.values()]) {
    const ended = await forgetConsole(desk, session, 'ended');
    if (!ended.ok) answer = ended;
  }
  await leaveBrowser(desk);
  return answer;
}

/** A private profile is closed and wiped; the person's own browser is theirs to sign out of. */
async function leaveBrowser(desk: Desk): Promise<void> {
  desk.run?.browsing.clear();
  if (desk.ownBrowser) await signOutInBrowser(desk);
  delete desk.ownBrowser;
  await desk.ports.browser?.wipe();
}
