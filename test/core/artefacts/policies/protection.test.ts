import { describe, expect, it } from 'vitest';
import { protectPrincipals } from '../../../../main/core/artefacts/policies/protection.ts';
import { LIMITS, sizeOf } from '../../../../main/core/artefacts/sizes.ts';
import { evaluatePolicies } from '../../../../main/core/iam/evaluate.ts';
import { parsePolicy } from '../../../../main/core/iam/parse.ts';
import { KEEPER, SEALER, SECURITY, siteFor, WORK } from '../site-of.ts';

const iam = (rest: string, account = WORK): string => `arn:aws:iam::${account}:${rest}`;
const ADMIN = iam('role/Admin');
const REVOKER = iam('role/BREAK-GLASS-REVOKER');
const RESPONDER = iam('role/BREAK-GLASS-ROLE');
const KEY_OF = (person: string): string => iam(`user/${person}-break-glass`, SECURITY);

const document = protectPrincipals(siteFor());
const everything = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
} as const;

const may = (who: string, action: string, resource: string, policy = document): boolean =>
  evaluatePolicies([everything, policy], {
    action,
    resource,
    context: new Map([['aws:principalarn', [who]]]),
  }) === 'allow';

describe('the policy that protects break-glass principals', () => {
  it('is one that AWS takes', () => {
    expect(parsePolicy(JSON.stringify(document)).ok).toBe(true);
    expect(sizeOf(document)).toBeLessThanOrEqual(LIMITS.scp);
  });

  // Each of these was open in the published example (breakglass-practice 2.2, holes a to d).
  it.each([
    ['a: make a role of an exempt name', 'iam:CreateRole', iam('role/BREAK-GLASS-ADMINISTRATION')],
    ['a: make a role like StackSets’ own', 'iam:CreateRole', KEEPER],
    ['a: make a user of a protected name', 'iam:CreateUser', iam('user/x-break-glass', SECURITY)],
    ['a: make a group of a protected name', 'iam:CreateGroup', iam('group/BREAK-GLASS-USERS')],
    ['a: take over the role that seals keys', 'iam:UpdateAssumeRolePolicy', SEALER],
    ['b: write a version', 'iam:CreatePolicyVersion', iam('policy/BREAK-GLASS-ROLE-1')],
    ['b: go back a version', 'iam:SetDefaultPolicyVersion', iam('policy/BREAK-GLASS-USERS-1')],
    ['c: switch a key on', 'iam:UpdateAccessKey', KEY_OF('jones')],
    ['d: make a key', 'iam:CreateAccessKey', KEY_OF('jones')],
    ['change a trust', 'iam:UpdateAssumeRolePolicy', RESPONDER],
    ['attach a policy', 'iam:AttachRolePolicy', RESPONDER],
    ['put a policy', 'iam:PutUserPolicy', KEY_OF('sato')],
    ['put a boundary', 'iam:PutRolePermissionsBoundary', RESPONDER],
    ['take the MFA device', 'iam:DeactivateMFADevice', KEY_OF('sato')],
    ['give a password', 'iam:UpdateLoginProfile', KEY_OF('sato')],
    ['join the group', 'iam:AddUserToGroup', iam('group/BREAK-GLASS-USERS', SECURITY)],
    ['delete a role', 'iam:DeleteRole', REVOKER],
    ['mark another as ours', 'iam:TagUser', KEY_OF('mallory')],
  ])('an administrator does not %s', (_, action, resource) => {
    expect(may(ADMIN, action, resource)).toBe(false);
    expect(may(RESPONDER, action, resource)).toBe(false);
    expect(may(ADMIN, action, iam('role/App'))).toBe(true);
  });

  it('lets the keepers do their work', () => {
    expect(may(KEEPER, 'iam:CreateRole', RESPONDER)).toBe(true);
    expect(may(KEEPER, 'iam:CreatePolicyVersion', iam('policy/BREAK-GLASS-ROLE-1'))).toBe(true);
    expect(may(KEEPER, 'iam:UpdateAccessKey', KEY_OF('jones'))).toBe(true);
  });

  it('lets the revoker deny and switch off, and nothing else', () => {
    for (const action of ['iam:PutRolePolicy', 'iam:DeleteRolePolicy']) {
      expect(may(REVOKER, action, RESPONDER)).toBe(true);
    }
    expect(may(REVOKER, 'iam:UpdateAccessKey', KEY_OF('jones'))).toBe(true);
    for (const action of ['iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy', 'iam:CreateRole']) {
      expect(may(REVOKER, action, RESPONDER)).toBe(false);
    }
    // The name alone exempts in any account: nobody but a keeper can make it.
    expect(may(ADMIN, 'iam:CreateRole', iam('role/BREAK-GLASS-REVOKER', '999900001111'))).toBe(
      false,
    );
  });

  it('lets a sealed key be made for an exception, by one role, and for no other user', () => {
    expect(may(SEALER, 'iam:CreateAccessKey', KEY_OF('jones'))).toBe(true);
    expect(may(SEALER, 'iam:CreateAccessKey', KEY_OF('sato'))).toBe(false);
    expect(may(SEALER, 'iam:CreateAccessKey', iam('user/app'))).toBe(false);
    expect(may(KEEPER, 'iam:CreateAccessKey', KEY_OF('jones'))).toBe(false);
    const strict = protectPrincipals(siteFor({}, { keyKeepers: [] }));
    expect(may(SEALER, 'iam:CreateAccessKey', KEY_OF('jones'), strict)).toBe(false);
  });
});
