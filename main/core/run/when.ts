import { evaluateCondition } from '../playbook/condition.ts';

/**
 * Whether a step's `when` holds. A condition that cannot be decided (a question was skipped, the
 * text is wrong) counts as true: a step too many is shown rather than one too few.
 */
export function evaluateWhen(expression: string, vars: Readonly<Record<string, string>>): boolean {
  const decided = evaluateCondition(expression, vars);
  return decided.ok ? decided.value : true;
}
