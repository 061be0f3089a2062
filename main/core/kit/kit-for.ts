import type { DrillKind } from '../drill/kind.ts';
import type { Kit } from './model.ts';

/** Whether the kit marks this account as one where nothing of the organisation's work depends on it. */
export function isNonProduction({ accounts }: Pick<Kit, 'accounts'>, account: string): boolean {
  return accounts.find(({ id }) => id === account)?.environment === 'non-production';
}

/**
 * The kit as a run of this kind may use it: in a game day the users and roles made for game days, in
 * accounts that are marked as non-production, and no others; in every other run none of these.
 */
export function kitFor(kind: DrillKind | undefined, kit: Kit): Kit {
  if (kind !== 'game-day') return kit;
  const { users = [], roles = [] } = kit.gameDay ?? {};
  return {
    ...kit,
    users: users.filter(({ account }) => isNonProduction(kit, account)),
    roles: roles.filter(({ account }) => isNonProduction(kit, account)),
  };
}
