import { ok, type Result } from '../result.ts';
import { renderTemplate, type TemplateError } from './template.ts';

/** A document's values with the run's variables filled in: plain values only, each by itself. */
export function renderParameters(
  parameters: Readonly<Record<string, readonly string[]>>,
  vars: Readonly<Record<string, string>>,
): Result<Readonly<Record<string, readonly string[]>>, TemplateError> {
  const filled: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(parameters)) {
    const each: string[] = [];
    for (const value of values) {
      const one = renderTemplate(value, vars, 'plain');
      if (!one.ok) return one;
      each.push(one.value);
    }
    filled[name] = each;
  }
  return ok(filled);
}
