import type { Payloads } from '../journal/payload.ts';
import type { Output } from '../playbook/model.ts';
import { hasForm } from './input.ts';
import { jsonPathParts } from '../playbook/json-path.ts';
import { slowPattern } from '../playbook/pattern.ts';

type Bound = Payloads['input']['values'][number];

/** Longest value a variable takes from a result. */
const LONGEST = 2_000;

/**
 * The variables a step binds from its result text, each with what was found; what is not found, or
 * has not the form of its type, binds nothing, so that a step behind it asks for the value instead of using a wrong one.
 */
export function bindOutputs(outputs: readonly Output[], text: string): readonly Bound[] {
  return outputs.flatMap(({ id, type, from }) => {
    const found =
      'jsonpath' in from
        ? byPath(from.jsonpath, text)
        : 'regex' in from
          ? byPattern(from.regex, from.group ?? 0, text)
          : undefined;
    const value = type === 'text' ? found : found?.trim();
    // A server, or whoever holds it, says this: it becomes no Region, target or account it is not.
    return value === undefined || value === '' || value.length > LONGEST || !hasForm(type, value)
      ? []
      : [{ id, type, value }];
  });
}

function byPattern(pattern: string, group: number, text: string): string | undefined {
  if (slowPattern(pattern)) return undefined;
  try {
    return new RegExp(pattern, 'm').exec(text)?.[group];
  } catch {
    return undefined;
  }
}

function byPath(path: string, text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parts = jsonPathParts(path);
  if (parts === undefined) return undefined;
  for (const name of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}
