import type { KitRole } from '../core/kit/model.ts';
import type { RoleNeed } from '../core/playbook/model.ts';
import type { ActiveRun } from './desk.ts';

export interface RoleOfRun {
  readonly role: KitRole;
  readonly need: RoleNeed;
}

/** The kit's roles that the run's playbooks ask for, in the order they are first asked for. */
export function rolesOfRun({ plan, kit }: ActiveRun): readonly RoleOfRun[] {
  const found = new Map<string, RoleOfRun>();
  for (const need of plan.steps.flatMap(({ roles }) => roles)) {
    const role = kit?.roles.find(({ id }) => id === need.role);
    if (role && !found.has(role.id)) found.set(role.id, { role, need });
  }
  return [...found.values()];
}

/** What the steps that are still to do usually take, seconds. */
export function secondsLeft({ plan, state }: ActiveRun): number {
  return plan.steps
    .filter(({ path }) => {
      const status = state.steps[path]?.status;
      return status !== 'done' && status !== 'skipped';
    })
    .reduce((sum, { step }) => sum + step.usualSeconds, 0);
}
