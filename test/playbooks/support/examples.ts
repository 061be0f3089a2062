import { answerVariable, stepsOf } from '../../../main/core/playbook/checks/walk.ts';
import type { InputField, InputType, Output, Playbook } from '../../../main/core/playbook/model.ts';

/** A value of each type, of AWS's own documentation numbers where it has such. */
const OF_TYPE: Readonly<Record<InputType, string>> = {
  text: 'example',
  'incident-id': 'INC-2026-041',
  'account-id': '444455556666',
  region: 'ap-northeast-1',
  arn: 'arn:aws:iam::444455556666:role/example',
  'instance-ids': 'i-0123456789abcdef0',
  number: '10',
  boolean: 'true',
  choice: 'example',
  time: '2026-01-01T00:00:00Z',
};

/** Values of everything the run of a playbook may hold: several where there is a choice. */
export function examplesFor(
  playbook: Playbook,
  all: readonly Playbook[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const one of [playbook, ...all]) {
    for (const [name, values] of namesIn(one)) if (!found.has(name)) found.set(name, values);
  }
  return found;
}

function namesIn(playbook: Playbook): readonly (readonly [string, readonly string[]])[] {
  return stepsOf(playbook).flatMap(({ step }) => {
    const fields = step.kind === 'input' ? step.fields : [];
    const named = [...fields, ...step.outputs].map((one) => [one.id, valuesOf(one)] as const);
    if (step.kind !== 'ask') return named;
    return [...named, [answerVariable(step.id), step.options.map(({ id }) => id)] as const];
  });
}

function valuesOf(one: InputField | Output): readonly string[] {
  if ('choices' in one && one.choices) return one.choices.map(({ value }) => value);
  const example = 'example' in one ? one.example : undefined;
  return [(typeof example === 'object' ? example.en : example) ?? OF_TYPE[one.type]];
}

/** Every way to fill these names in that differs in one choice. */
export function fillings(
  names: readonly string[],
  examples: ReadonlyMap<string, readonly string[]>,
): readonly Readonly<Record<string, string>>[] {
  const base = Object.fromEntries(names.map((name) => [name, examples.get(name)?.[0] ?? '']));
  const others = names.flatMap((name) =>
    (examples.get(name) ?? []).slice(1).map((value) => ({ ...base, [name]: value })),
  );
  return [base, ...others];
}
