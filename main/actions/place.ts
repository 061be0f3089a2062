import type { RoleNeed } from '../core/playbook/model.ts';
import type { PlaybookRef } from '../core/playbook/model.ts';
import type { PlanStep } from '../core/run/plan.ts';
import type { ActiveRun } from './desk.ts';

export interface Place {
  readonly run: string;
  readonly step: string;
  readonly pb: PlaybookRef;
}

/** Which run and step a record belongs to. */
export function placeOf(run: ActiveRun, at: PlanStep): Place {
  return { run: run.state.run, step: at.path, pb: at.from };
}

/** What the step's playbook says of a role it names: the kit's role, its actions, its session policy. */
export function roleNeedOf(at: PlanStep, id: string): RoleNeed | undefined {
  return at.roles.find((need) => need.id === id);
}
