import type { PolicyDocument, PolicyStatement } from '../../iam/policy.ts';
import type { KitRole } from '../../kit/model.ts';
import { USER_NAMES, type Site } from '../site.ts';
import { documentOf } from './document.ts';

/** Seconds since MFA at which a role is no longer given, where the kit names none. */
const FRESH = 3_600;

/**
 * Who may assume a role: named users of the security account, by pattern and tag, with MFA that is
 * fresh (breakglass-practice 2.3). The account's root with `aws:PrincipalArn` outlives a user made
 * anew; `Bool` refuses where the key is absent, `BoolIfExists` would let in. A source identity is
 * allowed and never demanded: the console's Switch Role does not set one.
 */
export function trustOf(site: Site, { trust, tags = [] }: KitRole): PolicyDocument {
  const root = { AWS: `arn:${site.partition}:iam::${site.security}:root` };
  const ours = {
    'aws:PrincipalArn': `arn:${site.partition}:iam::${site.security}:user/${USER_NAMES}`,
  };
  const marked = { 'aws:PrincipalTag/BreakGlass': 'true' };
  const within = site.organization ? { 'aws:PrincipalOrgID': site.organization } : {};
  const named: PolicyStatement = {
    Sid: 'NamedUsersWithFreshMfa',
    Effect: 'Allow',
    Principal: root,
    Action: 'sts:AssumeRole',
    Condition: {
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      NumericLessThan: { 'aws:MultiFactorAuthAge': String(trust.mfaMaxAgeSeconds ?? FRESH) },
      ArnLike: ours,
      StringEquals: { ...within, ...marked, 'sts:RoleSessionName': '${aws:username}' },
    },
  };
  const stamp: PolicyStatement = {
    Sid: 'LetThemStampTheirIdentity',
    Effect: 'Allow',
    Principal: root,
    Action: 'sts:SetSourceIdentity',
    Condition: {
      StringEquals: { ...within, ...marked, 'sts:SourceIdentity': '${aws:username}' },
      ArnLike: ours,
    },
  };
  const keys = [...(trust.incidentTag ? ['Incident'] : []), ...tags.map(({ key }) => key)];
  const tag: PolicyStatement = {
    Sid: 'LetThemTagTheIncident',
    Effect: 'Allow',
    Principal: root,
    Action: 'sts:TagSession',
    Condition: {
      StringEquals: { ...within, ...marked },
      'ForAllValues:StringEquals': { 'aws:TagKeys': keys },
      ArnLike: ours,
    },
  };
  return documentOf(
    named,
    ...(trust.sourceIdentity ? [stamp] : []),
    ...(keys.length > 0 ? [tag] : []),
  );
}
