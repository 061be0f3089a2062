import { asList, type PolicyStatement, type Principals } from './policy.ts';

/** Who asks, as far as policies on a resource can name them. */
export interface Asker {
  readonly account: string;
  /** User ARN, assumed-role ARN of a session, federated-user ARN, root ARN. */
  readonly arn: string;
  /** `aws:PrincipalArn`: the user's or the role's own ARN. */
  readonly principalArn: string;
  /** The permissions boundary of the user or role has a say in NotPrincipal. */
  readonly hasBoundary?: boolean;
}

/**
 * How a statement on a resource names whoever asks (IAM User Guide, "Policy evaluation logic",
 * resource-based policies): `asker` is the very principal of the request, `role` the role (or the
 * user of a federated session) behind it, `account` hands the say to the account's own policies.
 */
export type Named = 'everyone' | 'asker' | 'role' | 'account';

/** Undefined where the statement does not speak of them. The strongest way counts. */
export function namedBy(statement: PolicyStatement, asker: Asker): Named | undefined {
  const { Principal, NotPrincipal } = statement;
  if (NotPrincipal !== undefined) return isSpared(NotPrincipal, asker) ? undefined : 'everyone';
  if (Principal === undefined) return undefined;
  const named = namesIn(Principal);
  if (named.includes('*')) return 'everyone';
  if (named.includes(asker.arn)) return 'asker';
  if (named.includes(asker.principalArn)) return 'role';
  return accountNames(asker).some((name) => named.includes(name)) ? 'account' : undefined;
}

/**
 * NotPrincipal spares a session only where the session, its role and the account are all listed,
 * and spares nobody who has a permissions boundary (IAM User Guide, "NotPrincipal").
 */
function isSpared(spared: Principals, asker: Asker): boolean {
  const named = namesIn(spared);
  if (named.includes('*')) return true;
  if (asker.hasBoundary === true) return false;
  const account = accountNames(asker).some((name) => named.includes(name));
  return account && named.includes(asker.arn) && named.includes(asker.principalArn);
}

function namesIn(principals: Principals): readonly string[] {
  return principals === '*' ? ['*'] : asList(principals.AWS);
}

function accountNames({ account, arn }: Asker): readonly string[] {
  const [, partition = 'aws'] = arn.split(':');
  return [account, `arn:${partition}:iam::${account}:root`];
}
