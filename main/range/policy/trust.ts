import { applies } from './evaluate.ts';
import { asList, type AccessRequest, type PolicyDocument, type PolicyStatement } from './model.ts';

export interface TrustCaller {
  readonly account: string;
  /** User ARN, or the assumed-role ARN of a role session. */
  readonly arn: string;
  /** `aws:PrincipalArn`: the user's or the role's own ARN. */
  readonly principalArn: string;
}

/**
 * What a role's trust policy says of a caller. `by-account`: allowed through the account's root, so
 * the caller's own policies must allow it too; `by-name`: named itself, which suffices within one account.
 */
export type TrustDecision = 'by-name' | 'by-account' | 'explicit-deny' | 'no-allow';

export function evaluateTrust(
  trust: PolicyDocument,
  caller: TrustCaller,
  request: AccessRequest,
): TrustDecision {
  const applying = trust.Statement.map((statement) => ({
    statement,
    match: principalMatch(statement, caller),
  })).filter(({ statement, match }) => match !== undefined && applies(statement, request));
  if (applying.some(({ statement }) => statement.Effect === 'Deny')) return 'explicit-deny';
  if (applying.some(({ match }) => match === 'by-name')) return 'by-name';
  return applying.length > 0 ? 'by-account' : 'no-allow';
}

function principalMatch(
  { Principal }: PolicyStatement,
  caller: TrustCaller,
): 'by-name' | 'by-account' | undefined {
  const named = Principal === '*' ? ['*'] : asList(Principal?.AWS);
  if (named.includes(caller.arn) || named.includes(caller.principalArn)) return 'by-name';
  const whole = ['*', caller.account, `arn:aws:iam::${caller.account}:root`];
  return whole.some((name) => named.includes(name)) ? 'by-account' : undefined;
}
