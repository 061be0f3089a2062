import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';

/** Puts the line of a grant on the clipboard: it names a file and holds no secret. */
export function copyLine(desk: Desk, id: string): Done {
  const grant = desk.handoff.grants.get(id);
  if (grant?.line === undefined || grant.withdrawnAt !== undefined) {
    return refuse('handoff-no-such-grant');
  }
  desk.ports.desktop.copy(grant.line);
  return done;
}
