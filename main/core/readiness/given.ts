import { asList } from '../iam/policy.ts';
import type { Kit } from '../kit/model.ts';
import type { RoleFacts, UserFacts } from './facts.ts';

/** What checks go by besides what AWS says: the organisation's own word, and the time. */
export interface Given {
  readonly kit: Kit;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The account that is looked at. */
  readonly account: string;
  /** The Region, of a check that looks at one at a time. */
  readonly region?: string;
}

/** `sato-break-glass`, and `satobreak-glass` as the Japanese text of SEC10-BP05 writes it. */
const USER = /^(.+?)-?break-?glass$/i;
const ROLE = /^BREAK-GLASS-/i;

/** The person a break-glass user's name begins with; undefined for other users. */
export function personInName(user: string): string | undefined {
  return USER.exec(user)?.[1];
}

/** Users named or tagged as break-glass, or that the kit lists for this account. */
export function breakGlassUsers(users: readonly UserFacts[], given: Given): readonly UserFacts[] {
  const listed = new Set(given.kit.users.map(({ arn }) => arn));
  return users.filter(
    ({ name, arn, tags }) =>
      personInName(name) !== undefined || tags['BreakGlass'] === 'true' || listed.has(arn),
  );
}

/** Roles named as break-glass, or that the kit lists; not those that only Systems Manager works as. */
export function breakGlassRoles(roles: readonly RoleFacts[], given: Given): readonly RoleFacts[] {
  const listed = new Set(given.kit.roles.map(({ arn }) => arn));
  return roles.filter(
    (one) => listed.has(one.arn) || (ROLE.test(one.name) && !isForAutomation(one)),
  );
}

const AUTOMATION = 'ssm.amazonaws.com';

/** Whether nobody but Systems Manager may work as it. */
export function isForAutomation({ trust }: RoleFacts): boolean {
  return (
    trust !== undefined &&
    trust.Statement.some(({ Effect }) => Effect === 'Allow') &&
    trust.Statement.every(
      ({ Effect, Principal }) =>
        Effect === 'Deny' ||
        (Principal !== undefined &&
          Principal !== '*' &&
          Object.keys(Principal).join() === 'Service' &&
          asList(Principal.Service).join() === AUTOMATION),
    )
  );
}

/** Where the break-glass users live; where the kit lists none, the accounts it calls security. */
export function userAccounts({ users, accounts }: Kit): readonly string[] {
  if (users.length > 0) return [...new Set(users.map(({ account }) => account))];
  return accounts.filter(({ environment }) => environment === 'security').map(({ id }) => id);
}

export const DAY = 86_400_000;
