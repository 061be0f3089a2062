import { OPERATORS, type Operator } from './operators.ts';
import { patternOf } from './pattern.ts';
import { asList, type Conditions, type RequestContext } from './policy.ts';
import { fillVariables } from './variables.ts';

interface ParsedOperator {
  readonly name: string;
  readonly ifExists: boolean;
  readonly set?: 'all' | 'any';
}

/** `ForAllValues:StringLikeIfExists` in its parts; undefined for an operator IAM does not have. */
export function parseOperator(written: string): ParsedOperator | undefined {
  const match = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(written);
  if (!match) return undefined;
  const [, set, name = '', ifExists] = match;
  if (name === 'Null' ? ifExists !== undefined : !OPERATORS.has(name)) return undefined;
  return {
    name,
    ifExists: ifExists !== undefined,
    ...(set === undefined
      ? {}
      : { set: set === 'ForAllValues' ? ('all' as const) : ('any' as const) }),
  };
}

/**
 * Every operator and every key must hold; the values of one key are alternatives. `variables` is
 * off for policies of version 2008-10-17, where `${…}` is text.
 */
export function conditionsHold(
  conditions: Conditions,
  context: RequestContext,
  variables = true,
): boolean {
  return Object.entries(conditions).every(([written, keys]) => {
    const operator = parseOperator(written);
    if (!operator) return false;
    return Object.entries(keys).every(([key, values]) =>
      holds(operator, context.get(key.toLowerCase()), asList(values), { context, variables }),
    );
  });
}

interface Filling {
  readonly context: RequestContext;
  readonly variables: boolean;
}

function holds(
  { name, ifExists, set }: ParsedOperator,
  given: readonly string[] | undefined,
  values: readonly string[],
  filling: Filling,
): boolean {
  if (name === 'Null') return values.includes(given === undefined ? 'true' : 'false');
  const operator = OPERATORS.get(name);
  if (!operator) return false;
  if (given === undefined)
    return ifExists || set === 'all' || (set === undefined && operator.negated);
  const test = tester(operator, values, filling);
  // An empty string is an empty set (IAM User Guide, "ForAllValues").
  if (set === 'all') return given.every((one) => one === '' || test(one));
  if (set === 'any') return given.some(test);
  return operator.negated ? given.every(test) : given.some(test);
}

function tester(
  operator: Operator,
  values: readonly string[],
  { context, variables }: Filling,
): (one: string) => boolean {
  const wanted = values.flatMap((value) => {
    if (!operator.variables || !variables) return [patternOf(value)];
    const filled = fillVariables(value, context);
    return filled === undefined ? [] : [filled];
  });
  return (one) => wanted.some((value) => operator.compare(one, value)) !== operator.negated;
}
