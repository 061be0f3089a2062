import type { Desk } from '../desk.ts';
import { openGrants } from './grant.ts';

/** Shuts the door when nothing is left to fetch. */
export async function shutIdleDoor(desk: Desk): Promise<void> {
  const { door, links } = desk.handoff;
  if (openGrants(desk.handoff).length > 0 || links.size > 0) return;
  delete desk.handoff.door;
  const opened = await door;
  if (opened?.ok === true) await opened.value.close();
}
