import { inRange } from './ip-range.ts';
import { fits, fitsArn, textOf, type Pattern } from './pattern.ts';

/** One condition operator (IAM User Guide, "IAM JSON policy elements: Condition operators"). */
export interface Operator {
  readonly compare: (given: string, wanted: Pattern) => boolean;
  /** `…Not…`: true when no value matches, and when the key is absent. */
  readonly negated: boolean;
  /** Strings and ARNs may hold variables; numbers, dates, booleans, bytes and addresses may not. */
  readonly variables: boolean;
}

type Compare = (given: string, wanted: string) => boolean;

function pair(
  name: string,
  compare: Operator['compare'],
  negatedName: string,
): readonly (readonly [string, Operator])[] {
  return [
    [name, { compare, negated: false, variables: true }],
    [negatedName, { compare, negated: true, variables: true }],
  ];
}

function plain(compare: Compare, negated = false): Operator {
  return {
    compare: (given, wanted) => compare(given, textOf(wanted)),
    negated,
    variables: false,
  };
}

function ordered(
  read: (text: string) => number,
  holds: (given: number, wanted: number) => boolean,
  negated = false,
): Operator {
  return plain((given, wanted) => {
    const both = [read(given), read(wanted)] as const;
    return !both.some(Number.isNaN) && holds(...both);
  }, negated);
}

/** Integers and decimals; `Number` alone would take `0x10` and blanks too. */
function numberOf(text: string): number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}

const W3C_DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/** W3C ISO 8601 or epoch seconds, as IAM takes both; `Date.parse` alone would guess at more. */
function dateOf(text: string): number {
  if (/^\d{5,}$/.test(text)) return Number(text) * 1000;
  return W3C_DATE.test(text) ? Date.parse(text) : NaN;
}

const equal = (given: number, wanted: number): boolean => given === wanted;

function order(
  kind: 'Numeric' | 'Date',
  read: (text: string) => number,
): readonly (readonly [string, Operator])[] {
  return [
    [`${kind}Equals`, ordered(read, equal)],
    [`${kind}NotEquals`, ordered(read, equal, true)],
    [`${kind}LessThan`, ordered(read, (given, wanted) => given < wanted)],
    [`${kind}LessThanEquals`, ordered(read, (given, wanted) => given <= wanted)],
    [`${kind}GreaterThan`, ordered(read, (given, wanted) => given > wanted)],
    [`${kind}GreaterThanEquals`, ordered(read, (given, wanted) => given >= wanted)],
  ];
}

const folded: Operator['compare'] = (given, wanted) =>
  given.toLowerCase() === textOf(wanted).toLowerCase();
const like: Operator['compare'] = (given, wanted) => fits(wanted, Array.from(given));
const arnLike: Operator['compare'] = (given, wanted) => fitsArn(wanted, given);

export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...pair('StringEquals', (given, wanted) => given === textOf(wanted), 'StringNotEquals'),
  ...pair('StringEqualsIgnoreCase', folded, 'StringNotEqualsIgnoreCase'),
  ...pair('StringLike', like, 'StringNotLike'),
  ...pair('ArnEquals', arnLike, 'ArnNotEquals'),
  ...pair('ArnLike', arnLike, 'ArnNotLike'),
  ...order('Numeric', numberOf),
  ...order('Date', dateOf),
  ['Bool', plain((given, wanted) => given.toLowerCase() === wanted.toLowerCase())],
  ['BinaryEquals', plain((given, wanted) => given === wanted)],
  ['IpAddress', plain(inRange)],
  ['NotIpAddress', plain(inRange, true)],
]);
