import type { Failure } from '../core/failure.ts';
import type { ActiveRun } from './desk.ts';

/**
 * The refusal of a role of the kit, where a playbook of this run may act in accounts of one kind only
 * and the kit does not mark the role's so. It holds in the whole run, whatever way the role is asked
 * for. The practice range is nobody's production.
 */
export function refusedAccount(
  { plan, kit }: Pick<ActiveRun, 'plan' | 'kit'>,
  roleId: string,
): Failure | undefined {
  const wanted = plan.steps
    .flatMap(({ roles }) => roles)
    .find(({ role, environment }) => role === roleId && environment !== undefined)?.environment;
  if (wanted === undefined) return undefined;
  const id = kit?.roles.find((role) => role.id === roleId)?.account ?? '';
  const marked = kit?.accounts.find((account) => account.id === id)?.environment;
  if (marked === wanted || marked === 'range') return undefined;
  return { code: 'account-not-marked', params: { account: id } };
}
