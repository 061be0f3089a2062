import type { Kit, KitRole, KitUser, Lane } from '../kit/model.ts';
import { err, ok, type Result } from '../result.ts';

/** What the kit does not say, and the artefacts need. */
export interface Wishes {
  /** `o-…`: sessions are then only for principals of this organization. */
  readonly organization?: string;
  /**
   * Exact ARNs of the roles that may change the break-glass principals: those that roll the
   * artefacts out. No wildcard in the name, or whoever can make a role of a like name is exempt.
   */
  readonly keepers: readonly string[];
  /** Exact ARNs of the roles that may make the sealed key of an exception the kit lists. */
  readonly keyKeepers: readonly string[];
  /** Log group that the organization's trail writes to. */
  readonly logGroup: string;
}

/** One organization's break-glass set-up, as its kit and these wishes have it. */
export interface Site extends Wishes {
  readonly partition: string;
  /** Account of the break-glass users. */
  readonly security: string;
  readonly users: readonly KitUser[];
  readonly roles: readonly KitRole[];
  readonly lanes: readonly Lane[];
  readonly regions: readonly string[];
}

export type SiteFault =
  | { readonly code: 'no-users' }
  | { readonly code: 'no-roles' }
  /** Users of more than one account: the trust of a role names one. */
  | { readonly code: 'many-security-accounts'; readonly accounts: readonly string[] }
  /** Not a user `…break-glass`: neither trust nor policy would speak of it. */
  | { readonly code: 'user-name'; readonly user: string }
  /** Not a role `BREAK-GLASS-…`: nothing would protect it. */
  | { readonly code: 'role-name'; readonly arn: string }
  | { readonly code: 'no-keeper' }
  | { readonly code: 'keeper'; readonly arn: string }
  | { readonly code: 'organization'; readonly id: string }
  /** More than the policies of one group can name. */
  | { readonly code: 'too-many-roles'; readonly roles: number }
  /** AWS takes no policy of this size. */
  | {
      readonly code: 'too-large';
      readonly policy: string;
      readonly size: number;
      readonly most: number;
    };

/** By which users and roles are told from all others, in every policy made here. */
export const USER_NAMES = '*break-glass';
export const ROLE_NAMES = 'BREAK-GLASS-*';
export const GROUP = 'BREAK-GLASS-USERS';
export const REVOKER = 'BREAK-GLASS-REVOKER';

/** Kit roles whose playbooks change the break-glass users (PB-14, PB-17) or the organization. */
const KEEPER_IDS = ['administration', 'user-admin'];

function keepersOf({ roles }: Kit): readonly string[] {
  return roles.filter(({ id }) => KEEPER_IDS.includes(id)).map(({ arn }) => arn);
}

/** The account may be left open, the name may not. */
const EXACT_ROLE = /^arn:[\w-]+:iam::(\d{12}|\*):role\/[\w+=,.@/-]+$/;

/** Puts kit and wishes together, or says everything that stands against it at once. */
export function siteOf(kit: Kit, wishes: Wishes): Result<Site, readonly SiteFault[]> {
  const accounts = [...new Set(kit.users.map(({ account }) => account))];
  const [security = ''] = accounts;
  const faults: readonly SiteFault[] = [
    ...(kit.users.length === 0 ? [{ code: 'no-users' } as const] : []),
    ...(kit.roles.length === 0 ? [{ code: 'no-roles' } as const] : []),
    ...(accounts.length > 1 ? [{ code: 'many-security-accounts', accounts } as const] : []),
    ...kit.users
      .filter(({ name }) => !name.endsWith('break-glass'))
      .map(({ name }) => ({ code: 'user-name', user: name }) as const),
    ...kit.roles
      .filter(({ arn }) => !nameOf(arn).startsWith('BREAK-GLASS-'))
      .map(({ arn }) => ({ code: 'role-name', arn }) as const),
    ...(wishes.keepers.length === 0 ? [{ code: 'no-keeper' } as const] : []),
    ...[...wishes.keepers, ...wishes.keyKeepers]
      .filter((arn) => !EXACT_ROLE.test(arn))
      .map((arn) => ({ code: 'keeper', arn }) as const),
    ...(wishes.organization === undefined || /^o-[a-z0-9]{10,32}$/.test(wishes.organization)
      ? []
      : [{ code: 'organization', id: wishes.organization } as const]),
  ];
  if (faults.length > 0) return err(faults);
  return ok({
    ...wishes,
    keepers: [...new Set([...wishes.keepers, ...keepersOf(kit)])],
    partition: kit.roles[0]?.arn.split(':')[1] ?? 'aws',
    security,
    users: kit.users,
    roles: kit.roles,
    lanes: kit.lanes,
    regions: kit.regions.map(({ name }) => name),
  });
}

/** Of a role's ARN: what stands behind its path. */
export function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** The accounts that have roles, each once, in the kit's order. */
export function accountsOf({ roles }: Site): readonly string[] {
  return [...new Set(roles.map(({ account }) => account))];
}

/** Whose long-term key the kit lets be sealed. */
export function keyUsersOf({ users }: Site): readonly KitUser[] {
  return users.filter(({ vault }) => vault !== undefined);
}
