/** IAM's wildcards: a run of characters of whatever length, and exactly one character. */
const ANY = Symbol('*');
const ONE = Symbol('?');

/** A value of a policy, taken apart: characters that stand for themselves, and wildcards. */
export type Pattern = readonly (string | typeof ANY | typeof ONE)[];

export function patternOf(text: string): Pattern {
  return Array.from(text, (letter) => (letter === '*' ? ANY : letter === '?' ? ONE : letter));
}

/** Each character for itself, `*` and `?` too: what a variable was filled with, or `${*}`. */
export function literalOf(text: string): Pattern {
  return Array.from(text);
}

/** The characters as written, for operators that know no wildcards. */
export function textOf(pattern: Pattern): string {
  return pattern.map((one) => (one === ANY ? '*' : one === ONE ? '?' : one)).join('');
}

/**
 * Backtracks over the last star only, so a hostile pattern costs at most pattern × text steps.
 */
export function fits(pattern: Pattern, text: readonly string[]): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (next < text.length) {
    const wanted = pattern[at];
    if (wanted === ANY) {
      star = at;
      resume = next;
      at += 1;
    } else if (wanted !== undefined && (wanted === ONE || wanted === text[next])) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      next = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === ANY) at += 1;
  return at === pattern.length;
}

export function matchesPattern(pattern: string, text: string): boolean {
  return fits(patternOf(pattern), Array.from(text));
}

/** Actions compare without regard to case. */
export function matchesAction(pattern: string, action: string): boolean {
  return matchesPattern(pattern.toLowerCase(), action.toLowerCase());
}

/** ArnLike and ArnEquals: each of the six colon-separated parts is matched on its own. */
export function fitsArn(pattern: Pattern, arn: string): boolean {
  const wanted = partsOf(pattern);
  const given = partsOf(literalOf(arn));
  return (
    wanted.length === given.length && wanted.every((part, index) => fits(part, text(given[index])))
  );
}

/**
 * The Resource element: `*` alone is everything; an ARN with fewer than six parts is filled up with
 * stars (IAM User Guide, "IAM JSON policy elements: Resource", incomplete ARNs).
 */
export function fitsResource(pattern: Pattern, resource: string): boolean {
  if (pattern.length === 1 && pattern[0] === ANY) return true;
  const wanted = partsOf(pattern);
  if (wanted.length === PARTS || textOf(wanted[0] ?? []) !== 'arn') {
    return wanted.length === PARTS ? fitsArn(pattern, resource) : fits(pattern, literal(resource));
  }
  const given = partsOf(literalOf(resource));
  return wanted.every((part, index) => fits(part, text(given[index])));
}

const PARTS = 6;

function partsOf(pattern: Pattern): readonly Pattern[] {
  const parts: (string | symbol)[][] = [[]];
  for (const one of pattern) {
    if (one === ':' && parts.length < PARTS) parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts as unknown as readonly Pattern[];
}

function text(part: Pattern | undefined): readonly string[] {
  return literal(textOf(part ?? []));
}

function literal(value: string): readonly string[] {
  return Array.from(value);
}
