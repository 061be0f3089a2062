import { matchesPattern } from '../iam/pattern.ts';
import { asList, type PolicyStatement } from '../iam/policy.ts';
import { conditionsOn } from './statements.ts';

/** Whether a principal is an account as a whole. */
export function isWhole(principal: string, account: string): boolean {
  return (
    principal === account ||
    (principal.startsWith('arn:') && principal.endsWith(`:iam::${account}:root`))
  );
}

/** Whether it lets a user in: by name, or as one whom the conditions of the account’s statement leave. */
export function letsIn(statement: PolicyStatement, user: string): boolean {
  const { Principal } = statement;
  if (Principal === undefined || Principal === '*') return true;
  const account = user.split(':')[4] ?? '';
  return asList(Principal.AWS).some(
    (one) =>
      one === user ||
      (isWhole(one, account) &&
        conditionsOn(statement, 'aws:PrincipalArn').every(({ values }) =>
          values.some((value) => matchesPattern(value, user)),
        )),
  );
}
