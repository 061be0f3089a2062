import { isObject } from '../json/text.ts';
import type { Json, JsonObject } from '../json/value.ts';
import { hasForm } from '../run/input.ts';
import { slowPattern } from '../playbook/pattern.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import { asIs } from './text.ts';

type Field = NonNullable<PlaybookShape['inputs']>[number];
type Ruled = Partial<Pick<Field, 'type' | 'help' | 'required' | 'pattern' | 'choices' | 'default'>>;

/** Where a variable made from a parameter of a Systems Manager document keeps the parameter's rules. */
export const SSM_RULES = 'ssm_rules';

/** As long as a field's pattern, default or choice may be, and as many choices as it may have. */
const LONGEST = { pattern: 200, default: 200, choice: 100 };
const MOST_CHOICES = 20;

/**
 * A parameter's rules as a field has them: values allowed become choices, an allowed pattern the
 * field's, a default stands in it, and without one it is required. What a field cannot hold, such as
 * a list or a pattern that may run for ever, is said in its help.
 */
export function ruledBy(variable: JsonObject): Ruled {
  const rules = variable[SSM_RULES];
  if (!isObject(rules)) return {};
  const { default: usual, allowedValues, allowedPattern } = rules;
  const choices = choicesOf(allowedValues);
  const pattern = choices ? undefined : patternOf(allowedPattern);
  const given = defaultOf(variable['type'] === 'bool' ? lower(usual) : usual, choices);
  const stands = given !== undefined && fits(given, variable['type'], pattern);
  const about = variable['description'];
  const help = [
    ...(typeof about === 'string' && about.trim() !== '' ? [about.trim()] : []),
    ...(usual !== undefined && usual !== '' && !stands ? [`default: ${told(usual)}`] : []),
    ...(allowedValues !== undefined && !choices ? [`allowedValues: ${told(allowedValues)}`] : []),
    ...(allowedPattern !== undefined && pattern === undefined
      ? [`allowedPattern: ${told(allowedPattern)}`]
      : []),
  ].join(' · ');
  return {
    required: usual === undefined,
    ...(help === '' ? {} : { help: asIs(help) }),
    ...(choices ? { type: 'choice', choices } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(stands ? { default: given } : {}),
  };
}

function choicesOf(allowed: Json | undefined): Ruled['choices'] {
  if (!Array.isArray(allowed) || allowed.length < 2 || allowed.length > MOST_CHOICES)
    return undefined;
  const values = allowed.map(scalar);
  const fits = values.every(
    (one) => one !== undefined && one.length <= LONGEST.choice && one !== '',
  );
  if (!fits || new Set(values).size < values.length) return undefined;
  return values.flatMap((value) => (value === undefined ? [] : [{ value, label: asIs(value) }]));
}

/** Without the anchors a field's pattern has of itself. */
function patternOf(allowed: Json | undefined): string | undefined {
  if (typeof allowed !== 'string') return undefined;
  const whole = /^\^(.*)\$$/s.exec(allowed)?.[1];
  // Not anchored at both ends, it only has to occur; `^a|b$` is anchored once each.
  if (whole === undefined || /(?<!\\)\|/.test(whole)) return undefined;
  if (whole.length > LONGEST.pattern || slowPattern(whole)) return undefined;
  try {
    new RegExp(`^(?:${whole})$`, 'u');
  } catch {
    return undefined;
  }
  return whole;
}

function defaultOf(usual: Json | undefined, choices: Ruled['choices']): string | undefined {
  const value = scalar(usual);
  if (value === undefined || value === '' || value.length > LONGEST.default) return undefined;
  // A reference to what only Systems Manager knows means nothing here.
  if (value.includes('{{')) return undefined;
  return choices && !choices.some((one) => one.value === value) ? undefined : value;
}

/** Whether the field would take it. */
function fits(value: string, type: Json | undefined, pattern: string | undefined): boolean {
  if (type === 'bool') return hasForm('boolean', value);
  if (type === 'integer') return hasForm('number', value);
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

/** Systems Manager takes `True` too. */
function lower(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function scalar(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function told(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
