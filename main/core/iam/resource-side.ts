import type { AccessRequest, PolicyDocument } from './policy.ts';
import { namedBy, type Asker, type Named } from './principal.ts';
import { applying } from './statement.ts';

/**
 * What a policy on a resource says to whoever asks, within one account. `asker`: granted by itself,
 * whatever boundary and session leave out. `role`: granted through the role, within boundary and
 * session. `account`: left to the account's own policies. Source: IAM User Guide, "Policy evaluation
 * logic", table of resource-based policies and implicit denies.
 */
export type Grant = 'denied' | 'asker' | 'role' | 'account' | 'none';

const GRANTS: Readonly<Record<Named, Grant>> = {
  everyone: 'asker',
  asker: 'asker',
  role: 'role',
  account: 'account',
};

const ORDER: readonly Grant[] = ['asker', 'role', 'account'];

export function grantOf(policy: PolicyDocument, asker: Asker, request: AccessRequest): Grant {
  const found = applying(policy, request).flatMap((statement) => {
    const named = namedBy(statement, asker);
    return named === undefined ? [] : [{ effect: statement.Effect, grant: GRANTS[named] }];
  });
  if (found.some(({ effect }) => effect === 'Deny')) return 'denied';
  return ORDER.find((grant) => found.some((one) => one.grant === grant)) ?? 'none';
}
