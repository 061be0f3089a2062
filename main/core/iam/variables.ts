import { literalOf, patternOf, type Pattern } from './pattern.ts';
import type { RequestContext } from './policy.ts';

/**
 * `${aws:username}`, `${aws:PrincipalTag/team, 'all'}` and `${*}` in a value of a policy. Undefined
 * where the request has no such key and no default is given: that value equals nothing (IAM User
 * Guide, "IAM policy elements: Variables and tags"). A key of several values is no variable.
 */
export function fillVariables(value: string, context: RequestContext): Pattern | undefined {
  const filled: Pattern[number][] = [];
  let end = 0;
  for (const match of value.matchAll(/\$\{([^}]*)\}/g)) {
    filled.push(...patternOf(value.slice(end, match.index)));
    end = match.index + match[0].length;
    const found = valueOf(match[1] ?? '', context);
    if (found === undefined) return undefined;
    filled.push(...literalOf(found));
  }
  return [...filled, ...patternOf(value.slice(end))];
}

/** Where an ARN's own part begins; variables count behind it only. */
const OWN_PART = /^(?:[^:]*:){5}/;

/** A value of Resource or NotResource: variables count behind the fifth colon only. */
export function fillResource(value: string, context: RequestContext): Pattern | undefined {
  const [head = ''] = OWN_PART.exec(value) ?? [];
  const own = fillVariables(value.slice(head.length), context);
  return own === undefined ? undefined : [...patternOf(head), ...own];
}

const ESCAPED = new Set(['*', '?', '$']);

function valueOf(inside: string, context: RequestContext): string | undefined {
  if (ESCAPED.has(inside)) return inside;
  const [, name = '', otherwise] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inside) ?? [];
  const values = context.get(name.toLowerCase());
  return values?.length === 1 && values[0] !== '' ? values[0] : otherwise;
}
