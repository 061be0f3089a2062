import { matchesPattern } from '../../iam/pattern.ts';

/** Whether a log event, as JSON, is one that the filter counts. */
export type LogPattern = (event: unknown) => boolean;

/**
 * A metric filter's pattern for JSON events (CloudWatch Logs User Guide, "Filter pattern syntax").
 * Undefined for what is none, for patterns of plain text, and for array wildcards: nothing is known of
 * what they count.
 */
export function logPatternOf(text: string): LogPattern | undefined {
  const inside = /^\s*\{([\s\S]*)\}\s*$/.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const tokens = tokensOf(inside);
  if (tokens === undefined) return undefined;
  const reader = { tokens, at: 0 };
  const pattern = either(reader);
  return reader.at === tokens.length ? pattern : undefined;
}

const TOKEN =
  /\s*(&&|\|\||\(|\)|!=|<=|>=|=|<|>|"(?:[^"\\]|\\.)*"|%[^%]*%|\$(?:\.[\w-]+|\[(?:"[^"]*"|\d+)\])+|[^\s()&|=!<>"%$]+)/y;

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    tokens.push(match[1] ?? '');
    end = TOKEN.lastIndex;
  }
  return text.slice(end).trim() === '' ? tokens : undefined;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function take(reader: Reader, ...wanted: readonly string[]): boolean {
  const there = wanted.every((one, index) => reader.tokens[reader.at + index] === one);
  if (there) reader.at += wanted.length;
  return there;
}

function either(reader: Reader): LogPattern | undefined {
  const parts = [both(reader)];
  while (take(reader, '||')) parts.push(both(reader));
  const known = parts.filter((one) => one !== undefined);
  return known.length < parts.length ? undefined : (event) => known.some((one) => one(event));
}

function both(reader: Reader): LogPattern | undefined {
  const parts = [term(reader)];
  while (take(reader, '&&')) parts.push(term(reader));
  const known = parts.filter((one) => one !== undefined);
  return known.length < parts.length ? undefined : (event) => known.every((one) => one(event));
}

function term(reader: Reader): LogPattern | undefined {
  if (take(reader, '(')) {
    const inner = either(reader);
    return take(reader, ')') ? inner : undefined;
  }
  const path = pathOf(reader.tokens[reader.at] ?? '');
  if (path === undefined) return undefined;
  reader.at += 1;
  if (take(reader, 'NOT', 'EXISTS')) return (event) => valueAt(event, path) === undefined;
  if (take(reader, 'EXISTS')) return (event) => valueAt(event, path) !== undefined;
  if (take(reader, 'IS', 'NULL')) return (event) => valueAt(event, path) === null;
  if (take(reader, 'IS', 'TRUE')) return (event) => valueAt(event, path) === true;
  if (take(reader, 'IS', 'FALSE')) return (event) => valueAt(event, path) === false;
  const operator = reader.tokens[reader.at] ?? '';
  const wanted = reader.tokens[reader.at + 1] ?? '';
  const compare = comparing(operator, wanted);
  if (compare) reader.at += 2;
  return compare && ((event) => compare(valueAt(event, path)));
}

/** An absent field equals nothing and differs from nothing. */
function comparing(operator: string, wanted: string): ((given: unknown) => boolean) | undefined {
  if (operator === '=' || operator === '!=') {
    const equal = equalling(wanted);
    const differs = operator === '!=';
    return equal && ((given) => given !== undefined && given !== null && equal(given) !== differs);
  }
  const number = Number(wanted);
  const order = ORDERS[operator];
  if (order === undefined || wanted === '' || Number.isNaN(number)) return undefined;
  return (given) => typeof given === 'number' && order(given, number);
}

const ORDERS: Readonly<Record<string, (given: number, wanted: number) => boolean>> = {
  '<': (given, wanted) => given < wanted,
  '>': (given, wanted) => given > wanted,
  '<=': (given, wanted) => given <= wanted,
  '>=': (given, wanted) => given >= wanted,
};

function equalling(wanted: string): ((given: unknown) => boolean) | undefined {
  // Regular expressions are a dialect of their own: what they match is not known here.
  if (wanted === '' || wanted.startsWith('%') || /^[()&|=<>!$]/.test(wanted)) return undefined;
  const quoted = /^"(.*)"$/s.exec(wanted)?.[1];
  if (quoted === undefined && !Number.isNaN(Number(wanted))) {
    return (given) => given === Number(wanted) || given === wanted;
  }
  const text = quoted?.replaceAll(/\\(.)/g, '$1') ?? wanted;
  return (given) => typeof given === 'string' && matchesPattern(text, given);
}

function pathOf(token: string): readonly string[] | undefined {
  if (!token.startsWith('$')) return undefined;
  return [...token.matchAll(/\.([\w-]+)|\["([^"]*)"\]|\[(\d+)\]/g)].map(
    ([, name, quoted, index]) => name ?? quoted ?? index ?? '',
  );
}

function valueAt(event: unknown, path: readonly string[]): unknown {
  let value = event;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}
