import { matchesPattern } from '../../iam/pattern.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether a rule's event pattern matches an event (Amazon EventBridge User Guide, "Event patterns" and
 * "Comparison operators"). Undefined where it uses an operator that is not known here.
 */
export function matchesEvent(pattern: unknown, event: unknown): boolean | undefined {
  return isFields(pattern) ? fields(pattern, isFields(event) ? event : {}) : undefined;
}

function fields(pattern: Fields, event: Fields): boolean | undefined {
  const said = Object.entries(pattern).map(([name, wanted]): boolean | undefined => {
    const given = Object.hasOwn(event, name) ? event[name] : undefined;
    if (name === '$or' && Array.isArray(wanted)) {
      return some(wanted.map((one: unknown) => matchesEvent(one, event)));
    }
    if (Array.isArray(wanted)) return some(wanted.map((one: unknown) => matcher(one, given)));
    return isFields(wanted) ? fields(wanted, isFields(given) ? given : {}) : undefined;
  });
  if (said.includes(false)) return false;
  return said.includes(undefined) ? undefined : true;
}

function some(said: readonly (boolean | undefined)[]): boolean | undefined {
  if (said.includes(true)) return true;
  return said.includes(undefined) ? undefined : false;
}

/** One of the values a field may have; a field that is a list needs one of its own among them. */
function matcher(wanted: unknown, given: unknown): boolean | undefined {
  if (isFields(wanted)) {
    const [[operator, value] = [], ...more] = Object.entries(wanted);
    if (operator === undefined || more.length > 0) return undefined;
    if (operator === 'exists') return (value === true) === (given !== undefined);
    return each(given, (one) => compare(operator, value, one));
  }
  return each(given, (one) => one === wanted);
}

function each(given: unknown, test: (one: unknown) => boolean | undefined): boolean | undefined {
  if (given === undefined) return false;
  return some((Array.isArray(given) ? given : [given]).map(test));
}

function compare(operator: string, value: unknown, given: unknown): boolean | undefined {
  if (operator === 'anything-but') return anythingBut(value, given);
  if (typeof value !== 'string') return undefined;
  const test = TEXTS[operator];
  if (test === undefined) return undefined;
  return typeof given === 'string' && test(value, given);
}

const TEXTS: Readonly<Record<string, (wanted: string, given: string) => boolean>> = {
  prefix: (wanted, given) => given.startsWith(wanted),
  suffix: (wanted, given) => given.endsWith(wanted),
  'equals-ignore-case': (wanted, given) => given.toLowerCase() === wanted.toLowerCase(),
  // Only the star is a wildcard here.
  wildcard: (wanted, given) =>
    !wanted.includes('?') ? matchesPattern(wanted, given) : starsOnly(wanted, given),
};

function starsOnly(wanted: string, given: string): boolean {
  const swap = (text: string): string => text.replaceAll('?', '\u0000');
  return matchesPattern(swap(wanted), swap(given));
}

function anythingBut(value: unknown, given: unknown): boolean | undefined {
  if (!isFields(value)) return !(Array.isArray(value) ? value : [value]).includes(given);
  const [[operator, wanted] = [], ...more] = Object.entries(value);
  if (operator === undefined || more.length > 0) return undefined;
  const all: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  const matched = some(all.map((one) => compare(operator, one, given)));
  return matched === undefined ? undefined : !matched;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
