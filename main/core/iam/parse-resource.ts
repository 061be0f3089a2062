import { err, ok, type Result } from '../result.ts';
import { parsePolicy } from './parse.ts';
import type { PolicyDocument } from './policy.ts';

const KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

/**
 * Reads a policy that hangs on a resource: one statement or a list, and each says who it speaks of.
 * What comes out has its statements in a list; the error is a text of IAM's.
 */
export function parseResourcePolicy(text: string): Result<PolicyDocument, string> {
  return parseNaming(text, (rest) => ok(rest));
}

/** Reads a role's trust policy, which is one on the role and may name no resource. */
export function parseTrustPolicy(text: string): Result<PolicyDocument, string> {
  return parseNaming(text, (rest) =>
    'Resource' in rest || 'NotResource' in rest
      ? err('Has prohibited field Resource')
      : ok({ ...rest, Resource: '*' }),
  );
}

/** @param plain a statement without who it speaks of, as a policy of a user would have it */
function parseNaming(
  text: string,
  plain: (rest: Record<string, unknown>) => Result<Record<string, unknown>, string>,
): Result<PolicyDocument, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return err('This policy contains invalid Json');
  }
  if (!isRecord(parsed)) return err('Syntax errors in policy.');
  const { Statement } = parsed;
  if (Statement === undefined) return err('Missing required field Statement');
  const statements: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  const nameless: unknown[] = [];
  for (const one of statements) {
    if (!isRecord(one)) return err('Syntax errors in policy.');
    const { Principal, NotPrincipal, ...rest } = one;
    if (Principal === undefined && NotPrincipal === undefined) {
      return err('Missing required field Principal');
    }
    if (Principal !== undefined && NotPrincipal !== undefined)
      return err('Syntax errors in policy.');
    if (!isPrincipals(Principal ?? NotPrincipal)) return err('Invalid principal in policy');
    const alike = plain(rest);
    if (!alike.ok) return alike;
    nameless.push(alike.value);
  }
  const others = parsePolicy(JSON.stringify({ ...parsed, Statement: nameless }));
  return others.ok ? ok({ ...parsed, Statement: statements } as unknown as PolicyDocument) : others;
}

function isPrincipals(value: unknown): boolean {
  if (value === '*') return true;
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([kind, names]) =>
        KINDS.includes(kind) &&
        (typeof names === 'string' ||
          (Array.isArray(names) && names.every((name) => typeof name === 'string'))),
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
