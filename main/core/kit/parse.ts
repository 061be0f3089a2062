import { hasErrors, placed, type Finding } from '../playbook/finding.ts';
import { inOrder, readShape } from '../playbook/read-shape.ts';
import type { Hash } from '../ports/hash.ts';
import { checkKit } from './check.ts';
import { checkPublishers } from './check-publishers.ts';
import type { Kit, KitRole, KitUser } from './model.ts';
import { kitShape, type KitShape } from './schema.ts';

/** Bytes: its lists, and the documents it carries. */
const LARGEST_KIT = 2 * 1024 * 1024;

/** A kit file, read and checked. `kit` is absent when any finding is an error. */
export interface ParsedKit {
  readonly kit?: Kit;
  readonly findings: readonly Finding[];
}

/**
 * The bytes of `kit.yaml` as a checked kit, or every finding with its line and column. `signed` is
 * whether somebody this computer trusts signed these bytes: `readKit` finds that out. With `hash`, keys
 * are checked against the ids they carry.
 */
export function parseKit(file: string, bytes: Uint8Array, signed = false, hash?: Hash): ParsedKit {
  const read = readShape(file, bytes, kitShape, 'breakglass-kit/1', LARGEST_KIT);
  if (!read.ok) return { findings: read.error };
  const { shape, locate } = read.value;
  const findings = inOrder(
    [...checkKit(shape, signed), ...(hash ? checkPublishers(hash, shape) : [])].map((complaint) =>
      placed(file, locate, complaint),
    ),
  );
  return hasErrors(findings) ? { findings } : { kit: kitOf(shape, signed), findings };
}

function kitOf(shape: KitShape, signed: boolean): Kit {
  const { format, name, prepared, reviewBy, accounts, lanes } = shape;
  return {
    format,
    name,
    prepared,
    ...(reviewBy === undefined ? {} : { reviewBy }),
    signed,
    people: shape.people.map((person, index) => ({ ...person, order: index + 1 })),
    accounts,
    users: usual(shape.users).map(userOf),
    roles: usual(shape.roles).map(roleOf),
    regions: shape.regions.map(({ name: region, endpoint, endpoints }) => ({
      name: region,
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(endpoints === undefined ? {} : { endpoints: set(endpoints) }),
    })),
    ...(shape.network === undefined ? {} : { network: set(shape.network) }),
    signInHosts: shape.signInHosts ?? [],
    lanes,
    contacts: shape.contacts ?? [],
    documents: shape.documents ?? [],
    publishers: shape.publishers ?? [],
    ...(shape.pinned === undefined ? {} : { pinned: shape.pinned }),
    ...gameDayOf(shape),
  };
}

function usual<T extends { readonly gameDay?: true | undefined }>(
  listed: readonly T[],
): readonly T[] {
  return listed.filter(({ gameDay }) => gameDay !== true);
}

function gameDayOf({ users, roles }: KitShape): Pick<Kit, 'gameDay'> {
  const gameDay = {
    users: users.filter((user) => user.gameDay === true).map(userOf),
    roles: roles.filter((role) => role.gameDay === true).map(roleOf),
  };
  return gameDay.users.length + gameDay.roles.length === 0 ? {} : { gameDay };
}

/** Only what the file names: absent is absent. */
function set<T extends object>(given: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const named = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as { [K in keyof T]?: NonNullable<T[K]> };
}

function userOf({ vault, gameDay: _, ...user }: KitShape['users'][number]): KitUser {
  if (!vault) return user;
  const { reason, approvedBy, until } = vault;
  return { ...user, vault: { reason, approvedBy, until } };
}

function roleOf({ trust, gameDay: _, ...role }: KitShape['roles'][number]): KitRole {
  const { mfaMaxAgeSeconds, ...allows } = trust;
  const { sessionSeconds, sessionPolicy, policyArns, tags, transitiveTagKeys, ...rest } = role;
  return {
    ...rest,
    ...set({ sessionSeconds, sessionPolicy, policyArns, tags, transitiveTagKeys }),
    trust: { ...allows, ...(mfaMaxAgeSeconds === undefined ? {} : { mfaMaxAgeSeconds }) },
  };
}
