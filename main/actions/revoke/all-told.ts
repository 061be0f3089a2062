import { openRoles } from '../../core/revoke/used-roles.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { ActiveRun } from '../desk.ts';

/**
 * SEC10-BP05: what was handed out in an incident is revoked at its end. Refused while a role that was
 * assumed in this run is neither revoked nor written down with who sees to it.
 */
export function everyRoleTold({ state }: ActiveRun): Done {
  const open = openRoles(state);
  if (open.length === 0) return done;
  const role = open.map(({ name }) => name).join(', ');
  return refuse('roles-open', { count: open.length, role });
}
