import { conditionVariables } from '../../../main/core/playbook/condition.ts';
import type { InputField, Output } from '../../../main/core/playbook/model.ts';
import type { Plan } from '../../../main/core/run/plan.ts';

/** What an answer may be: a value, or nothing where it was left empty or not found. */
export type Candidates = ReadonlyMap<string, readonly (string | undefined)[]>;

/**
 * Values that matter to a run's conditions, for each variable they read: every choice of a field,
 * every text a condition compares with, the numbers around those it compares with, and nothing.
 */
export function candidatesOf(plan: Plan): Candidates {
  const texts = new Map<string, Set<string>>();
  for (const { step } of plan.steps) {
    if (step.when === undefined) continue;
    const read = conditionVariables(step.when);
    if (!read.ok) throw new Error(`${step.id}: ${read.error.detail}`);
    for (const name of read.value) {
      const known = texts.get(name) ?? new Set<string>();
      for (const value of literalsIn(step.when)) known.add(value);
      texts.set(name, known);
    }
  }
  return new Map([...texts].map(([name, known]) => [name, [...known, undefined]]));
}

function literalsIn(condition: string): readonly string[] {
  const texts = [...condition.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '');
  const numbers = [...condition.matchAll(/(?<![\w'".])\d+(?![\w'".])/g)].map(([one]) =>
    Number(one),
  );
  return [...texts, ...numbers.flatMap((one) => [one - 1, one, one + 1]).map(String)];
}

/** What of these a field or an output can bring forth. */
export function valuesFor(
  { id, type, ...rest }: InputField | Output,
  candidates: Candidates,
): readonly (string | undefined)[] {
  const wanted = candidates.get(id);
  if (!wanted) return ['choices' in rest || 'example' in rest ? exampleOf(rest) : undefined];
  const required = 'required' in rest && rest.required;
  const choices = 'choices' in rest ? rest.choices?.map(({ value }) => value) : undefined;
  const offered = type === 'boolean' ? ['true', 'false'] : (choices ?? wanted);
  const values = [...offered, exampleOf(rest), ...(required ? [] : [undefined])];
  return [...new Set(values)].filter((value) => !required || value !== undefined);
}

function exampleOf(field: object): string | undefined {
  return 'example' in field && typeof field.example === 'string' ? field.example : undefined;
}
