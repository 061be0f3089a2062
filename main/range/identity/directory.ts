import type { PolicyDocument } from '../../core/iam/policy.ts';
import type { Thing } from '../things/model.ts';
import type { ThingBook } from '../things/book.ts';
import { AWS_POLICIES } from '../worlds/aws-policies.ts';
import type { World, WorldAccount } from '../worlds/model.ts';
import type { WorldRole, WorldUser } from '../worlds/people.ts';

/** The world's people and roles, found by ARN. */
export interface Directory {
  readonly world: World;
  account(id: string): WorldAccount | undefined;
  user(arn: string): { readonly account: WorldAccount; readonly user: WorldUser } | undefined;
  role(arn: string): { readonly account: WorldAccount; readonly role: WorldRole } | undefined;
  /** Whose this access key is, if it is not their first one. */
  keyOwner(key: string): { readonly account: WorldAccount; readonly user: WorldUser } | undefined;
  accounts(): readonly WorldAccount[];
  /** A managed policy, of the account or of AWS. */
  policy(account: string, arn: string): PolicyDocument | undefined;
}

/** What changes people and roles: a world's own where there is no book. */
type People = Pick<ThingBook, 'all' | 'find' | 'changes'>;

export function createDirectory(world: World, book?: People): Directory {
  let seen: unknown;
  let current = indexOf(world, undefined);
  const now = (): Index => {
    if (book && book.changes !== seen) {
      seen = book.changes;
      current = indexOf(world, book);
    }
    return current;
  };
  return {
    world,
    account: (id) => now().accounts.get(id),
    user: (arn) => now().users.get(arn),
    role: (arn) => now().roles.get(arn),
    keyOwner: (key) => now().keys.get(key),
    policy: (id, arn) => {
      const [, name = ''] = arn.split(':policy/');
      if (arn.startsWith('arn:aws:iam::aws:policy/')) return AWS_POLICIES.get(name);
      if (!arn.startsWith(`arn:aws:iam::${id}:policy/`)) return undefined;
      const account = world.accounts.find((one) => one.id === id);
      return account?.managedPolicies?.find((policy) => policy.name === name)?.document;
    },
    accounts: () => [...now().accounts.values()],
  };
}

interface Index {
  readonly accounts: ReadonlyMap<string, WorldAccount>;
  readonly users: ReadonlyMap<string, { account: WorldAccount; user: WorldUser }>;
  readonly roles: ReadonlyMap<string, { account: WorldAccount; role: WorldRole }>;
  /** Keys beside the first, by id. */
  readonly keys: ReadonlyMap<string, { account: WorldAccount; user: WorldUser }>;
}

function indexOf(world: World, book: People | undefined): Index {
  const accounts = world.accounts.map((account) =>
    book ? changedAccount(account, book) : account,
  );
  const users = accounts.flatMap((account) => account.users.map((user) => ({ account, user })));
  const roles = accounts.flatMap((account) => account.roles.map((role) => ({ account, role })));
  return {
    accounts: new Map(accounts.map((account) => [account.id, account])),
    users: new Map(users.map((one) => [userArn(one.account.id, one.user), one])),
    roles: new Map(roles.map((one) => [roleArn(one.account.id, one.role), one])),
    keys: new Map(
      users.flatMap((one) => (one.user.moreKeys ?? []).map(({ id }) => [id, one] as const)),
    ),
  };
}

function changedAccount(account: WorldAccount, book: People): WorldAccount {
  return {
    ...account,
    users: changedList('user', account.id, account.users, book),
    roles: changedList('role', account.id, account.roles, book),
  };
}

/** The world's own with what became of each, then those that came to be. */
function changedList<K extends 'user' | 'role', T extends { readonly name: string }>(
  kind: K,
  account: string,
  own: readonly T[],
  book: People,
): readonly T[] {
  const things = book.all(kind, account) as readonly Pick<Thing, 'id' | 'data'>[];
  const now = new Map(things.map(({ id, data }) => [id, data as unknown as T]));
  const gone = book.changes as Readonly<Record<string, unknown>>;
  const kept = own.flatMap((one) => {
    const changed = now.get(one.name);
    if (changed) return [changed];
    return gone[`${kind} ${account} ${one.name}`] === null ? [] : [one];
  });
  const known = new Set(own.map(({ name }) => name));
  return [...kept, ...[...now.values()].filter(({ name }) => !known.has(name))];
}

/** Every role there is: those of the accounts that are worked in first, then the responder's own account's. */
export function rolesOf({ accounts, responder }: World): readonly RoleAt[] {
  const isOwn = ({ users }: WorldAccount): boolean => users.some(({ name }) => name === responder);
  return [...accounts.filter((one) => !isOwn(one)), ...accounts.filter(isOwn)].flatMap((account) =>
    account.roles.map((role) => ({ account, role })),
  );
}

interface RoleAt {
  readonly account: WorldAccount;
  readonly role: WorldRole;
}

export function userArn(account: string, { name }: Pick<WorldUser, 'name'>): string {
  return `arn:aws:iam::${account}:user/${name}`;
}

export function roleArn(account: string, { name }: Pick<WorldRole, 'name'>): string {
  return `arn:aws:iam::${account}:role/${name}`;
}

export function mfaSerial(account: string, { mfaDevice }: Pick<WorldUser, 'mfaDevice'>): string {
  return `arn:aws:iam::${account}:mfa/${mfaDevice}`;
}

export function assumedRoleArn(account: string, role: string, session: string): string {
  return `arn:aws:sts::${account}:assumed-role/${role}/${session}`;
}
