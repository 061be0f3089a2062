import { asList, type PolicyDocument, type PolicyStatement } from '../iam/policy.ts';
import { matchesAction } from '../iam/pattern.ts';
import type { NamedPolicy } from './facts.ts';

/** The statements that allow something, with the policy each stands in. */
export function allows(
  policies: readonly NamedPolicy[],
): readonly { readonly policy: string; readonly statement: PolicyStatement }[] {
  return policies.flatMap(({ name, document }) =>
    (document?.Statement ?? [])
      .filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => ({ policy: name, statement })),
  );
}

/** Those of a trust policy that let somebody assume the role. */
export function assumeStatements(trust: PolicyDocument): readonly PolicyStatement[] {
  return trust.Statement.filter(
    (one) => one.Effect === 'Allow' && ASSUME.some((action) => speaksOf(one, action)),
  );
}

const ASSUME = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

/** Whether the statement is about this action. */
export function speaksOf({ Action, NotAction }: PolicyStatement, action: string): boolean {
  if (NotAction !== undefined) return !asList(NotAction).some((one) => matchesAction(one, action));
  return asList(Action).some((one) => matchesAction(one, action));
}

/** What stands under a condition key, whatever its case, with the operator it stands under. */
export function conditionsOn(
  { Condition = {} }: PolicyStatement,
  key: string,
): readonly { readonly operator: string; readonly values: readonly string[] }[] {
  return Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys)
      .filter(([name]) => name.toLowerCase() === key.toLowerCase())
      .map(([, values]) => ({ operator, values: asList(values).map(String) })),
  );
}

/** `Bool` and true. `BoolIfExists` lets in whoever has no MFA context at all. */
export function wantsMfa(statement: PolicyStatement): boolean {
  return conditionsOn(statement, 'aws:MultiFactorAuthPresent').some(
    ({ operator, values }) =>
      operator === 'Bool' && values.length > 0 && values.every((one) => one === 'true'),
  );
}
