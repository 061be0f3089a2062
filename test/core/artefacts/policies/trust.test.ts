import { describe, expect, it } from 'vitest';
import { trustOf } from '../../../../main/core/artefacts/policies/trust.ts';
import { LIMITS, sizeOf } from '../../../../main/core/artefacts/sizes.ts';
import { evaluateAccess } from '../../../../main/core/iam/evaluate.ts';
import { kit, roleOf, SECURITY, siteFor, WORK } from '../site-of.ts';

const role = kit.roles[0] ?? roleOf('readonly', 'BREAK-GLASS-READONLY');

const everything = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
} as const;

interface Asks {
  readonly user?: string;
  readonly account?: string;
  readonly action?: string;
  readonly with?: Readonly<Record<string, string | undefined>>;
}

/** Whether that user, who may do everything in their own account, gets what they ask of the role. */
function lets({
  user = 'sato-break-glass',
  account = SECURITY,
  action,
  with: more,
}: Asks): boolean {
  const arn = `arn:aws:iam::${account}:user/${user}`;
  const context = {
    'aws:multifactorauthpresent': 'true',
    'aws:multifactorauthage': '60',
    'aws:principalarn': arn,
    'aws:principalorgid': 'o-exampleorgid',
    'aws:principaltag/breakglass': 'true',
    'aws:username': user,
    'sts:rolesessionname': user,
    ...more,
  };
  const asked = Object.entries(context).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, [value]] as const],
  );
  return evaluateAccess(
    { account, arn, principalArn: arn },
    {
      identity: [everything],
      resource: { account: WORK, policy: trustOf(siteFor(), role), mustAllow: true },
    },
    { action: action ?? 'sts:AssumeRole', resource: role.arn, context: new Map(asked) },
  ).allowed;
}

describe('the trust of an incident role', () => {
  it('lets a named user in with fresh MFA, under their own name', () => {
    expect(lets({})).toBe(true);
    expect(sizeOf(trustOf(siteFor(), role))).toBeLessThanOrEqual(LIMITS.trust);
  });

  it.each<[string, Asks]>([
    ['MFA is absent', { with: { 'aws:multifactorauthpresent': undefined } }],
    ['there was no MFA', { with: { 'aws:multifactorauthpresent': 'false' } }],
    ['MFA is old', { with: { 'aws:multifactorauthage': '3600' } }],
    ['the user is another kind', { user: 'sato' }],
    ['the user is of another account', { account: WORK }],
    ['the organization is another', { with: { 'aws:principalorgid': 'o-otherotherot' } }],
    ['the user is not marked', { with: { 'aws:principaltag/breakglass': undefined } }],
    ['the session has another name', { with: { 'sts:rolesessionname': 'jones-break-glass' } }],
    [
      'another’s identity is stamped',
      { action: 'sts:SetSourceIdentity', with: { 'sts:sourceidentity': 'jones-break-glass' } },
    ],
    ['a tag is another', { action: 'sts:TagSession', with: { 'aws:tagkeys': 'Team' } }],
  ])('lets nobody in where %s', (_, asks) => {
    expect(lets(asks)).toBe(false);
  });

  it('takes stamp and tag of the incident, and demands neither', () => {
    const stamp = { 'sts:sourceidentity': 'sato-break-glass' };
    expect(lets({ action: 'sts:SetSourceIdentity', with: stamp })).toBe(true);
    expect(lets({ action: 'sts:TagSession', with: { 'aws:tagkeys': 'Incident' } })).toBe(true);
  });
});
