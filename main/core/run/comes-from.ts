import type { Step } from '../playbook/model.ts';
import type { Plan } from './plan.ts';

/** The first step of the run that asks for a value, or finds it in what comes back. */
export function comesFrom(plan: Plan, value: string): Step | undefined {
  const has = ({ id }: { readonly id: string }): boolean => id === value;
  return plan.steps
    .map(({ step }) => step)
    .find((step) => step.outputs.some(has) || (step.kind === 'input' && step.fields.some(has)));
}
