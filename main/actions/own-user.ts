import type { Kit, KitUser } from '../core/kit/model.ts';
import type { Desk } from './desk.ts';

/**
 * Whom somebody here signs in as, until they choose: the kit's user of the person this computer is
 * set to. Where the kit gives that person none, or nobody said who sits here, its first.
 */
export function ownUser(desk: Desk, kit: Kit | undefined): KitUser | undefined {
  const { person } = desk.ports.settings.read();
  return kit?.users.find((user) => user.person === person) ?? kit?.users[0];
}
