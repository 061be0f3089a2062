import { matchesArn, matchesPattern } from './pattern.ts';
import { asList, type Conditions, type RequestContext } from './model.ts';

type Compare = (given: string, wanted: string) => boolean;

interface Operator {
  readonly compare: Compare;
  /** `…Not…`: true when no value matches, and when the key is absent. */
  readonly negated: boolean;
}

const same: Compare = (given, wanted) => given === wanted;
const sameFolded: Compare = (given, wanted) => given.toLowerCase() === wanted.toLowerCase();
const like: Compare = (given, wanted) => matchesPattern(wanted, given);
const arnLike: Compare = (given, wanted) => matchesArn(wanted, given);

function numbers(holds: (given: number, wanted: number) => boolean): Operator {
  return {
    negated: false,
    compare: (given, wanted) => {
      const pair = [Number(given), Number(wanted)] as const;
      return given !== '' && wanted !== '' && !pair.some(Number.isNaN) && holds(...pair);
    },
  };
}

function dates(holds: (given: number, wanted: number) => boolean): Operator {
  return {
    negated: false,
    compare: (given, wanted) => {
      const pair = [dateOf(given), dateOf(wanted)] as const;
      return !pair.some(Number.isNaN) && holds(...pair);
    },
  };
}

/** W3C ISO 8601 or epoch seconds, as IAM takes both. */
function dateOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

function yes(compare: Compare): Operator {
  return { compare, negated: false };
}

function no(compare: Compare): Operator {
  return { compare, negated: true };
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  StringEquals: yes(same),
  StringNotEquals: no(same),
  StringEqualsIgnoreCase: yes(sameFolded),
  StringNotEqualsIgnoreCase: no(sameFolded),
  StringLike: yes(like),
  StringNotLike: no(like),
  ArnEquals: yes(arnLike),
  ArnLike: yes(arnLike),
  ArnNotEquals: no(arnLike),
  ArnNotLike: no(arnLike),
  Bool: yes(sameFolded),
  NumericEquals: numbers((given, wanted) => given === wanted),
  NumericLessThan: numbers((given, wanted) => given < wanted),
  NumericLessThanEquals: numbers((given, wanted) => given <= wanted),
  NumericGreaterThan: numbers((given, wanted) => given > wanted),
  NumericGreaterThanEquals: numbers((given, wanted) => given >= wanted),
  DateLessThan: dates((given, wanted) => given < wanted),
  DateLessThanEquals: dates((given, wanted) => given <= wanted),
  DateGreaterThan: dates((given, wanted) => given > wanted),
  DateGreaterThanEquals: dates((given, wanted) => given >= wanted),
};

interface ParsedOperator {
  readonly name: string;
  readonly ifExists: boolean;
  readonly set?: 'all' | 'any';
}

/** `ForAllValues:StringLikeIfExists` in its parts; undefined for an operator this range cannot judge. */
export function parseOperator(written: string): ParsedOperator | undefined {
  const match = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(written);
  if (!match) return undefined;
  const [, set, name = '', ifExists] = match;
  if (name !== 'Null' && !Object.hasOwn(OPERATORS, name)) return undefined;
  return {
    name,
    ifExists: ifExists !== undefined,
    ...(set === undefined
      ? {}
      : { set: set === 'ForAllValues' ? ('all' as const) : ('any' as const) }),
  };
}

/** Every operator and every key must hold; the values of one key are alternatives. */
export function conditionsHold(conditions: Conditions, context: RequestContext): boolean {
  return Object.entries(conditions).every(([written, keys]) => {
    const operator = parseOperator(written);
    if (!operator) return false;
    return Object.entries(keys).every(([key, values]) =>
      holds(operator, context.get(key.toLowerCase()), asList(values), context),
    );
  });
}

function holds(
  { name, ifExists, set }: ParsedOperator,
  given: readonly string[] | undefined,
  values: readonly string[],
  context: RequestContext,
): boolean {
  if (name === 'Null') return values.includes(given === undefined ? 'true' : 'false');
  const operator = OPERATORS[name];
  if (!operator) return false;
  if (given === undefined)
    return ifExists || set === 'all' || (set === undefined && operator.negated);
  const wanted = values.flatMap((value) => {
    const filled = fillVariables(value, context);
    return filled === undefined ? [] : [filled];
  });
  const matches = (one: string): boolean => wanted.some((value) => operator.compare(one, value));
  const test = (one: string): boolean => (operator.negated ? !matches(one) : matches(one));
  if (set === 'all') return given.every(test);
  if (set === 'any') return given.some(test);
  return operator.negated ? given.every(test) : given.some(test);
}

/** `${aws:username}` and its like; undefined when the request has no such key: then nothing matches. */
export function fillVariables(value: string, context: RequestContext): string | undefined {
  let missing = false;
  const filled = value.replace(/\$\{([^}]+)\}/g, (_whole, name: string) => {
    if (name === '*' || name === '?' || name === '$') return name;
    const [found] = context.get(name.trim().toLowerCase()) ?? [];
    if (found === undefined) missing = true;
    return found ?? '';
  });
  return missing ? undefined : filled;
}
