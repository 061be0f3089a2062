import { err, ok, type Result } from '../result.ts';
import { parseOperator } from './condition.ts';
import type { PolicyDocument } from './policy.ts';

/**
 * Reads a session or identity policy the way STS does; the error is the text of
 * `MalformedPolicyDocument`. Operators IAM does not have are refused, never ignored.
 */
export function parsePolicy(text: string): Result<PolicyDocument, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return err('This policy contains invalid Json');
  }
  const fault = isRecord(parsed) ? documentFault(parsed) : 'Syntax errors in policy.';
  if (fault !== undefined || !isRecord(parsed)) return err(fault ?? 'Syntax errors in policy.');
  const { Statement } = parsed;
  const statements = Array.isArray(Statement) ? (Statement as unknown[]) : [Statement];
  return ok({ ...parsed, Statement: statements } as unknown as PolicyDocument);
}

function documentFault(document: Record<string, unknown>): string | undefined {
  const { Version, Statement } = document;
  const known = ['Version', 'Id', 'Statement'];
  if (Object.keys(document).some((key) => !known.includes(key))) return 'Syntax errors in policy.';
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17') {
    return 'The policy must contain a valid version string';
  }
  if (Statement === undefined) return 'Missing required field Statement';
  const statements: readonly unknown[] = Array.isArray(Statement)
    ? (Statement as unknown[])
    : [Statement];
  if (statements.length === 0) return 'Missing required field Statement';
  for (const statement of statements) {
    const fault = isRecord(statement) ? statementFault(statement) : 'Syntax errors in policy.';
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const STATEMENT_KEYS = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

function statementFault(statement: Record<string, unknown>): string | undefined {
  const { Effect, Action, NotAction, Resource, NotResource, Condition } = statement;
  if ('Principal' in statement || 'NotPrincipal' in statement) {
    return 'Policy document should not specify a principal.';
  }
  if (Object.keys(statement).some((key) => !STATEMENT_KEYS.includes(key))) {
    return 'Syntax errors in policy.';
  }
  if (Effect === undefined) return 'Missing required field Effect';
  if (Effect !== 'Allow' && Effect !== 'Deny') return 'Syntax errors in policy.';
  const actions = Action ?? NotAction;
  if (actions === undefined || (Action !== undefined && NotAction !== undefined)) {
    return actions === undefined
      ? 'Policy statement must contain actions.'
      : 'Syntax errors in policy.';
  }
  if (!isStrings(actions)) return 'Syntax errors in policy.';
  const badAction = strings(actions).find((one) => one !== '*' && !/^[\w*?-]+:[\w*?]+$/.test(one));
  if (badAction !== undefined) {
    return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
  }
  const resources = Resource ?? NotResource;
  if (resources === undefined) return 'Policy statement must contain resources.';
  if (!isStrings(resources) || (Resource !== undefined && NotResource !== undefined)) {
    return 'Syntax errors in policy.';
  }
  const badResource = strings(resources).find((one) => one !== '*' && !/^(arn:|\*)/.test(one));
  if (badResource !== undefined) {
    return `Resource ${badResource} must be in ARN format or "*".`;
  }
  return Condition === undefined ? undefined : conditionFault(Condition);
}

function conditionFault(condition: unknown): string | undefined {
  if (!isRecord(condition)) return 'Syntax errors in policy.';
  for (const [operator, keys] of Object.entries(condition)) {
    if (!parseOperator(operator)) return `Invalid Condition type : ${operator}.`;
    if (!isRecord(keys) || !Object.values(keys).every(isStrings)) return 'Syntax errors in policy.';
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string | readonly string[] {
  return (
    typeof value === 'string' ||
    (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
  );
}

function strings(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
