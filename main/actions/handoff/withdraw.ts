import type { Payloads } from '../../core/journal/payload.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { shutDoor } from './door.ts';
import { openGrants, type Grant } from './grant.ts';
import { recordHandout, timeText } from './record-handout.ts';

type Why = NonNullable<Payloads['handout']['why']>;

/** Stops one tool from fetching again. What it has already lives until it expires: the list says so. */
export async function withdraw(desk: Desk, id: string, why: Why = 'person'): Promise<Done> {
  const grant = desk.handoff.grants.get(id);
  if (!grant || grant.withdrawnAt !== undefined) return refuse('handoff-no-such-grant');
  return end(desk, [grant], why);
}

/** Stops every tool at once, or those of one session. */
export async function withdrawAll(
  desk: Desk,
  why: Why = 'person',
  session?: string,
): Promise<Done> {
  const of = openGrants(desk.handoff).filter(
    (grant) => session === undefined || grant.session === session,
  );
  return end(desk, of, why);
}

/** Closed first and written down then: nothing is fetched while the disk is slow. */
async function end(desk: Desk, grants: readonly Grant[], why: Why): Promise<Done> {
  if (grants.length === 0) return done;
  const { handoff, clock } = desk.ports;
  for (const grant of grants) grant.withdrawnAt = clock.now();
  const shut = openGrants(desk.handoff).length === 0 ? shutDoor(desk) : undefined;
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
  await shut;
  return answer;
}

/** Takes withdrawn grants off the list once nothing they fetched can be used any more. */
export function forgetSpent(desk: Desk): void {
  const now = desk.ports.clock.now();
  const spent = [...desk.handoff.grants.values()].filter(
    ({ withdrawnAt, livesUntil }) =>
      withdrawnAt !== undefined && (livesUntil ?? withdrawnAt + SHOWN_MS) <= now,
  );
  for (const { id } of spent) desk.handoff.grants.delete(id);
  if (spent.length > 0) desk.ports.changed();
}

/** One that was never fetched from is shown a little longer, so that its end is seen. */
const SHOWN_MS = 60_000;
