import { describe, expect, it } from 'vitest';
import { userPolicies } from '../../../../main/core/artefacts/policies/users.ts';
import { LIMITS, sizeOf } from '../../../../main/core/artefacts/sizes.ts';
import { evaluatePolicies } from '../../../../main/core/iam/evaluate.ts';
import { kit, roleOf, siteFor } from '../site-of.ts';

const may = (action: string, resource: string, { mfa = 'true', site = siteFor() } = {}): boolean =>
  evaluatePolicies(userPolicies(site), {
    action,
    resource,
    context: new Map(mfa === '' ? [] : [['aws:multifactorauthpresent', [mfa]]]),
  }) === 'allow';

const [listed] = kit.roles;

describe('the policy of the break-glass users', () => {
  it.each(['', 'false'])('lets nobody assume a role without MFA (%j)', (mfa) => {
    expect(may('sts:AssumeRole', listed?.arn ?? '', { mfa })).toBe(false);
    expect(may('sts:AssumeRole', listed?.arn ?? '')).toBe(true);
  });

  it.each([
    ['sts:AssumeRole', 'arn:aws:iam::444455556666:role/Admin'],
    ['iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/sato-break-glass'],
    ['s3:ListAllMyBuckets', '*'],
    ['iam:ListUsers', '*'],
    ['iam:ChangePassword', 'arn:aws:iam::111122223333:user/sato-break-glass'],
  ])('allows nothing else: %s', (action, resource) => {
    expect(may(action, resource)).toBe(false);
  });

  it('lets the AWS CLI sign in only where the kit has that lane', () => {
    const client = 'arn:aws:signin:us-east-1:111122223333:oauth2/public-client/cli';
    const login = siteFor({ lanes: ['console', 'aws-login'] });
    const consoleOnly = siteFor({ lanes: ['console'] });
    expect(may('signin:CreateOAuth2Token', client, { site: login })).toBe(true);
    expect(may('signin:CreateOAuth2Token', client, { site: consoleOnly })).toBe(false);
  });

  it('spreads the roles of many accounts over policies that IAM takes, none lost', () => {
    const roles = Array.from({ length: 400 }, (_, at) =>
      roleOf('readonly', 'BREAK-GLASS-READONLY', String(100_000_000_000 + at)),
    );
    const policies = userPolicies(siteFor({ roles }));
    expect(policies.length).toBeGreaterThan(1);
    for (const policy of policies) expect(sizeOf(policy)).toBeLessThanOrEqual(LIMITS.managed);
    const named = policies.flatMap(({ Statement }) =>
      Statement.filter(({ Sid }) => Sid === 'AssumeListedIncidentRolesWithMfa').flatMap(
        ({ Resource }) => Resource ?? [],
      ),
    );
    expect(named).toEqual(roles.map(({ arn }) => arn));
  });
});
