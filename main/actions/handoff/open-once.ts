import { TOKEN_BYTES, tokenText } from '../../core/handoff/token.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { linkKey } from './answer-link.ts';
import { doorOf } from './door.ts';
import type { ConsoleLink } from './grant.ts';
import { recordHandout } from './record-handout.ts';
import { shutIdleDoor } from './shut-door.ts';

/**
 * Opens a secret link in the browser without giving it to a command line, where every program of this
 * computer could read it: the browser is started with an address at our own door, which sends it on
 * once. That address is of no use to others afterwards, and none to other people at any time where
 * the system tells whose connection it is.
 */
export async function openOnce(desk: Desk, link: ConsoleLink): Promise<Done> {
  const nonce = tokenText(desk.ports.random.bytes(TOKEN_BYTES));
  holdSecrets(desk, [nonce]);
  const key = linkKey(desk, nonce);
  const { links } = desk.handoff;
  // There before the door is: whoever withdraws meanwhile finds it.
  links.set(key, link);
  const door = await doorOf(desk);
  if (!door.ok) {
    links.delete(key);
    return door;
  }
  if (!links.has(key)) {
    await shutIdleDoor(desk);
    return refuse('no-session');
  }
  if (await desk.ports.desktop.openDoorLink(`${door.value.origin}/console/${nonce}`)) return done;
  links.delete(key);
  await shutIdleDoor(desk);
  const told = await recordHandout(desk, link, { event: 'withdrawn', count: 0, why: 'not-opened' });
  return told.ok ? refuse('handoff-not-opened') : told;
}
