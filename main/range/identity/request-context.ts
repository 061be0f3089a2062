import type { RequestContext } from '../../core/iam/policy.ts';
import type { Caller } from './caller.ts';

interface Surroundings {
  readonly organization: string;
  readonly region: string;
  /** Server time, milliseconds since the epoch. */
  readonly now: number;
  /** A code taken with this very call. */
  readonly freshMfa?: boolean;
}

/**
 * The global condition keys of a call (IAM User Guide, "AWS global condition context keys").
 * MFA keys: absent for a long-term key, always false for a role's session, since AssumeRole's
 * credentials carry no MFA context.
 */
export function requestContext(
  caller: Caller,
  { organization, region, now, freshMfa = false }: Surroundings,
  extra: Readonly<Record<string, readonly string[] | undefined>> = {},
): RequestContext {
  const context = new Map<string, readonly string[]>();
  const set = (key: string, ...values: readonly string[]): void => {
    context.set(key.toLowerCase(), values);
  };
  set('aws:PrincipalArn', caller.principalArn);
  set('aws:PrincipalAccount', caller.account);
  set('aws:PrincipalOrgID', organization);
  set('aws:PrincipalType', caller.kind === 'user' ? 'User' : 'AssumedRole');
  set('aws:userid', caller.userId);
  set('aws:CurrentTime', new Date(now).toISOString());
  set('aws:EpochTime', String(Math.floor(now / 1000)));
  set('aws:RequestedRegion', region);
  set('aws:SourceIp', '127.0.0.1');
  const tags = caller.kind === 'user' ? caller.user.tags : caller.tags;
  for (const [key, value] of Object.entries(tags)) set(`aws:PrincipalTag/${key}`, value);
  if (caller.kind === 'user') set('aws:username', caller.user.name);
  if (caller.session) set('aws:TokenIssueTime', new Date(caller.session.issuedAt).toISOString());
  const sourceIdentity = caller.kind === 'role' ? caller.sourceIdentity : undefined;
  if (sourceIdentity !== undefined) set('aws:SourceIdentity', sourceIdentity);

  const mfaAt = caller.kind === 'user' ? caller.session?.mfaAt : undefined;
  const authenticatedAt = freshMfa ? now : mfaAt;
  if (authenticatedAt !== undefined) {
    set('aws:MultiFactorAuthPresent', 'true');
    set('aws:MultiFactorAuthAge', String(Math.max(0, Math.floor((now - authenticatedAt) / 1000))));
  } else if (caller.session) {
    set('aws:MultiFactorAuthPresent', 'false');
  }
  for (const [key, values] of Object.entries(extra)) {
    if (values !== undefined) set(key, ...values);
  }
  return context;
}
