import { createHash } from 'node:crypto';
import type { Secrets } from '../identity/secrets.ts';
import type { World } from '../worlds/model.ts';
import { elementsOf } from './elements.ts';
import { eventOf, type CloudTrailEvent } from './event.ts';
import { pastIdentity } from './identity.ts';

/** What a world says happened before, dated back from `now`; the same ids for the same seed. */
export function pastEvents(
  world: World,
  secrets: Secrets,
  now: number,
): readonly CloudTrailEvent[] {
  return (world.history ?? []).map((past, index) => {
    const at = now - past.minutesBefore * 60_000;
    const { service, name, account, region, ip, agent, error, more } = past;
    const drawn = createHash('sha256')
      .update(`${secrets.id('', 'history')} ${world.scenario} ${String(index)}`)
      .digest();
    return eventOf({
      at,
      by: pastIdentity(secrets, past.by, at),
      account,
      region,
      service,
      name,
      ip,
      agent,
      asked: past.asked ? elementsOf(past.asked, name) : null,
      answered: past.answered ?? null,
      random: drawn.subarray(0, 16),
      requestId: drawn.subarray(16, 32).toString('hex'),
      ...(error && { error }),
      ...(more && { more }),
    });
  });
}
