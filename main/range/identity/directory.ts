import type { PolicyDocument } from '../../core/iam/policy.ts';
import { AWS_POLICIES } from '../worlds/aws-policies.ts';
import type { World, WorldAccount, WorldRole, WorldUser } from '../worlds/model.ts';

/** The world's people and roles, found by ARN. */
export interface Directory {
  readonly world: World;
  account(id: string): WorldAccount | undefined;
  user(arn: string): { readonly account: WorldAccount; readonly user: WorldUser } | undefined;
  role(arn: string): { readonly account: WorldAccount; readonly role: WorldRole } | undefined;
  /** A managed policy, of the account or of AWS. */
  policy(account: string, arn: string): PolicyDocument | undefined;
}

export function createDirectory(world: World): Directory {
  const users = new Map(
    world.accounts.flatMap((account) =>
      account.users.map((user) => [userArn(account.id, user), { account, user }] as const),
    ),
  );
  const roles = new Map(
    world.accounts.flatMap((account) =>
      account.roles.map((role) => [roleArn(account.id, role), { account, role }] as const),
    ),
  );
  return {
    world,
    account: (id) => world.accounts.find((account) => account.id === id),
    user: (arn) => users.get(arn),
    role: (arn) => roles.get(arn),
    policy: (id, arn) => {
      const [, name = ''] = arn.split(':policy/');
      if (arn.startsWith('arn:aws:iam::aws:policy/')) return AWS_POLICIES.get(name);
      if (!arn.startsWith(`arn:aws:iam::${id}:policy/`)) return undefined;
      const account = world.accounts.find((one) => one.id === id);
      return account?.managedPolicies?.find((policy) => policy.name === name)?.document;
    },
  };
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
