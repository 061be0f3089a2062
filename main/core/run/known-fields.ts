import type { InputField } from '../playbook/model.ts';
import { variableOf } from './input.ts';
import type { PlanStep } from './plan.ts';
import type { RunState } from './state.ts';

/**
 * The fields of an `input` step as its form opens; none for other kinds. A playbook within another
 * may need what the run knows: that stands in its field already, to be read and confirmed. A step of
 * the playbook itself asks anew, as the next pass of a loop may be about something else.
 */
export function knownFields(
  { step, asksForInputs }: Pick<PlanStep, 'step' | 'asksForInputs'>,
  vars: RunState['vars'],
): readonly InputField[] {
  if (step.kind !== 'input') return [];
  if (!asksForInputs) return step.fields;
  return step.fields.map((field) => {
    const known = vars[field.id];
    return known !== undefined && variableOf(field, known).ok
      ? { ...field, default: known }
      : field;
  });
}
