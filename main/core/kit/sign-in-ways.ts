import { consolePage, hostsOf } from '../aws/console-hosts.ts';
import { isRegionName, partitionOf } from '../aws/partition.ts';
import type { Kit, KitRole, KitUser } from './model.ts';

/**
 * account, alias: the sign-in page of one account, which asks for user name and password.
 * regional: a Region's console, where the person chooses "IAM user" and types the account id.
 */
export interface SignInAddress {
  readonly kind: 'account' | 'alias' | 'regional';
  readonly url: string;
  readonly region?: string;
}

/** What an account alias may be (IAM User Guide, "Account aliases"); a kit may hold other words. */
const ALIAS = /^(?!\d{12}$)[a-z0-9](?:[a-z0-9-]{1,61})[a-z0-9]$/;

/** IAM: path and name of a role together, where the console is to switch to it. */
const LONGEST_ROLE = 64;
const LONGEST_DISPLAY = 64;

/**
 * Where a user can sign in, the surest first: by account id, which an alias never breaks; by alias;
 * then each Region's own console, the kit's sign-in hosts before its other Regions.
 */
export function signInAddresses(kit: Kit, user: KitUser): readonly SignInAddress[] {
  const signIn = globalHost(user.arn);
  const alias = kit.accounts.find(({ id }) => id === user.account)?.alias ?? '';
  const regions = new Set([...kit.signInHosts.flatMap(regionOfHost), ...namesOf(kit)]);
  return [
    { kind: 'account', url: `https://${user.account}.${signIn}/console` },
    ...(ALIAS.test(alias)
      ? [{ kind: 'alias' as const, url: `https://${alias}.${signIn}/console` }]
      : []),
    ...[...regions].filter(isRegionName).map((region) => ({
      kind: 'regional' as const,
      url: consolePage(region, 'console/home'),
      region,
    })),
  ];
}

/**
 * The link that switches a signed-in user to a role; undefined where path and name are too long
 * for the console to switch to.
 */
export function switchRoleLink(kit: Kit, role: KitRole): string | undefined {
  const name = roleNameOf(role.arn);
  if (name === '' || name.length > LONGEST_ROLE) return undefined;
  const query = [
    ['account', role.account],
    ['roleName', name],
    ['displayName', role.id.slice(0, LONGEST_DISPLAY)],
  ].map(([field = '', value = '']) => `${field}=${encodeURIComponent(value)}`);
  return `https://${signInHost(kit, role.arn)}/switchrole?${query.join('&')}`;
}

/** The page on which a role is typed by hand. */
export function switchRolePage(kit: Kit, role: KitRole): string {
  return `https://${signInHost(kit, role.arn)}/switchrole`;
}

export function signOutLink(kit: Kit, arn: string): string {
  const signIn = globalHost(arn);
  return `https://${signInHost(kit, arn)}/oauth?Action=logout&redirect_uri=${encodeURIComponent(`https://${signIn}/console`)}`;
}

/** Path and name, as the console wants them: `ops/BREAK-GLASS`. */
export function roleNameOf(arn: string): string {
  return arn.split(':role/')[1] ?? '';
}

/** The kit's first sign-in host of the same cloud; it may be a Region's own. */
function signInHost(kit: Kit, arn: string): string {
  const partition = arn.split(':')[1] ?? '';
  const { signIn, byRegion } = hostsOf(partition);
  const own = kit.signInHosts.find(
    (host) => host === signIn || (host.endsWith(`.${signIn}`) && regionOfHost(host).length > 0),
  );
  const region = byRegion && namesOf(kit).find((name) => partitionOf(name) === partition);
  return own ?? (region === undefined ? signIn : `${region}.${signIn}`);
}

/** Of the cloud an ARN stands in. */
function globalHost(arn: string): string {
  return hostsOf(arn.split(':')[1] ?? '').signIn;
}

/** `ap-northeast-1.signin.aws.amazon.com` is of ap-northeast-1. */
function regionOfHost(host: string): readonly string[] {
  const [region = ''] = host.split('.signin.');
  return isRegionName(region) ? [region] : [];
}

function namesOf(kit: Kit): readonly string[] {
  return kit.regions.map(({ name }) => name);
}
