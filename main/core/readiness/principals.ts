import { canonical, type Json } from '../journal/canonical.ts';
import type { FactValues, NamedPolicy } from './facts.ts';
import { breakGlassRoles, breakGlassUsers, type Given } from './given.ts';
import type { Principals, SealedPrincipal } from './own/baseline.ts';

type Details = FactValues['iam:GetAccountAuthorizationDetails'];

/** The break-glass users and roles of an account, by all that gives or limits their rights. */
export function principalsOf({ users, roles }: Details, given: Given): Principals {
  const sealed = [
    ...breakGlassUsers(users, given).map(
      ({ arn, groups, policies, tags, boundary = '' }) =>
        [
          arn,
          parts({ groups: [...groups].sort(), policies: named(policies), tags, boundary }),
        ] as const,
    ),
    ...breakGlassRoles(roles, given).map(
      ({ arn, policies, tags, trust, boundary = '' }) =>
        [arn, parts({ policies: named(policies), tags, trust: trust ?? null, boundary })] as const,
    ),
  ];
  return Object.fromEntries(sealed.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Names may come twice, of a user's own policy and a managed one: the list is kept, in order. */
function named(policies: readonly NamedPolicy[]): readonly Json[] {
  return policies
    .map(({ name, arn = '', document }) => ({ name, arn, document: document ?? null }))
    .map((one) => JSON.parse(JSON.stringify(one)) as Json)
    .sort((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
}

function parts(all: Readonly<Record<string, unknown>>): SealedPrincipal {
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      canonical(JSON.parse(JSON.stringify(value)) as Json),
    ]),
  );
}
