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
