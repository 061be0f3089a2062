import { conditionsHold, fillVariables } from './condition.ts';
import { asList, type AccessRequest, type PolicyDocument, type PolicyStatement } from './model.ts';
import { matchesAction, matchesPattern } from './pattern.ts';

export type Decision = 'allow' | 'explicit-deny' | 'no-allow';

/** Explicit deny beats allow; without an allow the answer is no (IAM policy evaluation logic). */
export function evaluatePolicies(
  policies: readonly PolicyDocument[],
  request: AccessRequest,
): Decision {
  const applying = policies
    .flatMap(({ Statement }) => Statement)
    .filter((statement) => applies(statement, request));
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'explicit-deny';
  return applying.some(({ Effect }) => Effect === 'Allow') ? 'allow' : 'no-allow';
}

export type Access =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly by: 'identity' | 'session'; readonly explicit: boolean };

/**
 * A session may do what its principal's policies and its session policies both allow; of the session
 * policies, inline and managed, one that allows suffices, and a deny in any forbids.
 */
export function evaluateAccess(
  identity: readonly PolicyDocument[],
  session: readonly PolicyDocument[] | undefined,
  request: AccessRequest,
): Access {
  const own = evaluatePolicies(identity, request);
  const narrowed = session ? evaluatePolicies(session, request) : 'allow';
  if (own === 'explicit-deny') return { allowed: false, by: 'identity', explicit: true };
  if (narrowed === 'explicit-deny') return { allowed: false, by: 'session', explicit: true };
  if (own !== 'allow') return { allowed: false, by: 'identity', explicit: false };
  if (narrowed !== 'allow') return { allowed: false, by: 'session', explicit: false };
  return { allowed: true };
}

/** Whether action, resource and conditions of a statement meet the request; principals aside. */
export function applies(statement: PolicyStatement, request: AccessRequest): boolean {
  return (
    actionApplies(statement, request.action) &&
    resourceApplies(statement, request) &&
    conditionsHold(statement.Condition ?? {}, request.context)
  );
}

function actionApplies({ Action, NotAction }: PolicyStatement, action: string): boolean {
  if (NotAction !== undefined) {
    return !asList(NotAction).some((pattern) => matchesAction(pattern, action));
  }
  return asList(Action).some((pattern) => matchesAction(pattern, action));
}

/** Trust policies have no Resource: they belong to the role asked for. */
function resourceApplies(
  statement: PolicyStatement,
  { resource, context }: AccessRequest,
): boolean {
  const matches = (pattern: string): boolean => {
    const filled = fillVariables(pattern, context);
    return filled !== undefined && matchesPattern(filled, resource);
  };
  if (statement.NotResource !== undefined) return !asList(statement.NotResource).some(matches);
  return statement.Resource === undefined || asList(statement.Resource).some(matches);
}
