import { setBy } from '../playbook/checks/walk.ts';
import type { Step } from '../playbook/model.ts';
import type { Plan } from './plan.ts';

/** The first step of the run that asks for a value, or finds it in what comes back. */
export function comesFrom(plan: Plan, value: string): Step | undefined {
  return plan.steps.map(({ step }) => step).find((step) => setBy(step).includes(value));
}
