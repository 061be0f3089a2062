import type { Payloads } from '../../core/journal/payload.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { openGrants, type ConsoleLink, type Grant } from './grant.ts';
import { recordHandout, timeText } from './record-handout.ts';
import { shutIdleDoor } from './shut-door.ts';

type Why = NonNullable<Payloads['handout']['why']>;

/** Stops one tool from fetching again. What it has already lives until it expires: the list says so. */
export async function withdraw(desk: Desk, id: string, why: Why = 'person'): Promise<Done> {
  const grant = desk.handoff.grants.get(id);
  if (!grant || grant.withdrawnAt !== undefined) return refuse('handoff-no-such-grant');
  return end(desk, [grant], why);
}

/** Stops every tool at once, or those of one session, and takes back links no browser has fetched. */
export async function withdrawAll(
  desk: Desk,
  why: Why = 'person',
  session?: string,
): Promise<Done> {
  const wanted = (one: { readonly session: string }): boolean =>
    session === undefined || one.session === session;
  const links = [...desk.handoff.links].filter(([, link]) => wanted(link));
  for (const [key] of links) desk.handoff.links.delete(key);
  return end(
    desk,
    openGrants(desk.handoff).filter(wanted),
    why,
    links.map(([, link]) => link),
  );
}

/** Closed first and written down then: nothing is fetched while the disk is slow. */
async function end(
  desk: Desk,
  grants: readonly Grant[],
  why: Why,
  links: readonly ConsoleLink[] = [],
): Promise<Done> {
  if (grants.length + links.length === 0) return done;
  const { handoff, clock } = desk.ports;
  for (const grant of grants) grant.withdrawnAt = clock.now();
  const shut = shutIdleDoor(desk);
  desk.ports.changed();
  let answer: Done = done;
  for (const grant of grants) {
    const told = await recordHandout(desk, grant, {
      event: 'withdrawn',
      count: grant.fetched,
      why,
      ...(grant.livesUntil === undefined ? {} : { until: timeText(grant.livesUntil) }),
    });
    if (!told.ok) answer = told;
    await handoff?.folder.wipe(grant.id);
  }
  for (const link of links) {
    const count = link.taken ? 1 : 0;
    const told = await recordHandout(desk, link, { event: 'withdrawn', count, why });
    if (!told.ok) answer = told;
  }
  await shut;
  return answer;
}

/**
 * Takes withdrawn grants off the list once nothing they fetched can be used any more, and links no
 * browser came for.
 */
export function forgetSpent(desk: Desk): void {
  const now = desk.ports.clock.now();
  const late = [...desk.handoff.links].filter(([, { taken, until }]) => !taken && until <= now);
  for (const [key] of late) desk.handoff.links.delete(key);
  if (late.length > 0) void shutIdleDoor(desk);
  const spent = [...desk.handoff.grants.values()].filter(
    ({ withdrawnAt, livesUntil }) =>
      withdrawnAt !== undefined && (livesUntil ?? withdrawnAt + SHOWN_MS) <= now,
  );
  for (const { id } of spent) desk.handoff.grants.delete(id);
  if (spent.length > 0) desk.ports.changed();
}

/** One that was never fetched from is shown a little longer, so that its end is seen. */
const SHOWN_MS = 60_000;
