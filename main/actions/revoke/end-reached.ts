import { done, type Done } from '../answer.ts';
import type { Desk, LiveSession } from '../desk.ts';
import { endSession } from '../end-session.ts';

/** What of this app's a denial reached can nothing more at AWS: it leaves the dock. */
export async function endReached(desk: Desk, sessions: readonly LiveSession[]): Promise<Done> {
  let ended: Done = done;
  for (const { id } of sessions) {
    const told = await endSession(desk, id);
    // Ended meanwhile by somebody's own hand: it is told already.
    if (!told.ok && told.error.code !== 'no-session') ended = told;
  }
  return ended;
}
