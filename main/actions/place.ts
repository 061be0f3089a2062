import type { KitRole } from '../core/kit/model.ts';
import type { RoleNeed } from '../core/playbook/model.ts';
import type { PlaybookRef } from '../core/playbook/model.ts';
import type { PlanStep } from '../core/run/plan.ts';
import type { ActiveRun } from './desk.ts';

export interface Place {
  readonly run: string;
  readonly step: string;
  readonly pb: PlaybookRef;
}

/** Which run and step a record belongs to; of the run alone where it is done outside any step. */
export function placeOf(run: ActiveRun, at: PlanStep): Place;
export function placeOf(run: ActiveRun, at: PlanStep | undefined): Place | Pick<Place, 'run'>;
export function placeOf({ state: { run } }: ActiveRun, at: PlanStep | undefined) {
  return at ? { run, step: at.path, pb: at.from } : { run };
}

/** What the step's playbook says of a role it names: the kit's role, its actions, its session policy. */
export function roleNeedOf(at: PlanStep, id: string): RoleNeed | undefined {
  return at.roles.find((need) => need.id === id);
}

/** The kit's role a step names, and what its playbook says of it. */
export function roleAt(
  { kit }: Pick<ActiveRun, 'kit'>,
  at: PlanStep,
  id: string,
): {
  readonly id: string;
  readonly role?: KitRole | undefined;
  readonly need?: RoleNeed | undefined;
} {
  const need = roleNeedOf(at, id);
  const named = need?.role ?? id;
  return { id: named, role: kit?.roles.find((role) => role.id === named), need };
}

/** What a step's playbook says of a role of the kit: of several, what the step itself names. */
export function needAt(at: PlanStep | undefined, roleId: string): RoleNeed | undefined {
  const needs = at?.roles.filter(({ role }) => role === roleId) ?? [];
  const named = at && 'role' in at.step ? at.step.role : undefined;
  return needs.find(({ id }) => id === named) ?? needs[0];
}
