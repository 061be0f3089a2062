import type { Failure } from '../core/failure.ts';
import type { TemplateError } from '../core/playbook/template.ts';
import { comesFrom } from '../core/run/comes-from.ts';
import type { ActiveRun } from './desk.ts';

/**
 * Why a text of a step could not be filled in, whatever its kind: a value that the run does not have
 * yet, with the step that gives it, or one that may not stand there.
 */
export function notRendered(
  { plan }: Pick<ActiveRun, 'plan'>,
  { code, variable }: TemplateError,
): Failure {
  if (code !== 'unknown-variable') {
    return { code: 'value-invalid', params: { field: variable, why: 'format' } };
  }
  const step = comesFrom(plan, variable)?.title;
  return { code: 'value-missing', params: { value: variable }, ...(step ? { step } : {}) };
}
