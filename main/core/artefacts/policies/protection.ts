import type { PolicyDocument, PolicyStatement } from '../../iam/policy.ts';
import { keyUsersOf, REVOKER, ROLE_NAMES, USER_NAMES, type Site } from '../site.ts';
import { documentOf } from './document.ts';

/** What changes a user, a group, a role, or who belongs to it. */
const CHANGES = [
  'iam:AddUserToGroup',
  'iam:Attach*Policy',
  'iam:CreateLoginProfile',
  'iam:DeactivateMFADevice',
  'iam:DeleteGroup*',
  'iam:DeleteLoginProfile',
  'iam:DeleteRole*',
  'iam:DeleteUser*',
  'iam:Detach*Policy',
  'iam:EnableMFADevice',
  'iam:Put*Policy',
  'iam:Put*PermissionsBoundary',
  'iam:RemoveUserFromGroup',
  'iam:TagRole',
  'iam:TagUser',
  'iam:UntagRole',
  'iam:UntagUser',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateGroup',
  'iam:UpdateLoginProfile',
  'iam:UpdateRole*',
  'iam:UpdateUser',
];

/** Else a protected name that is free could be taken, and whoever took it would be exempt. */
const MAKES = ['iam:CreateGroup', 'iam:CreateRole', 'iam:CreateUser'];

/** Else the policy attached to a role would be another one from one version to the next. */
const REWRITES = [
  'iam:CreatePolicy',
  'iam:CreatePolicyVersion',
  'iam:DeletePolicy*',
  'iam:SetDefaultPolicyVersion',
  'iam:TagPolicy',
  'iam:UntagPolicy',
];

const MAKES_KEYS = [
  'iam:CreateAccessKey',
  'iam:CreateServiceSpecificCredential',
  'iam:UploadSSHPublicKey',
  'iam:UploadSigningCertificate',
];

/**
 * Keeps everyone but the keepers from the break-glass principals and their policies
 * (breakglass-practice 2.2, with its holes closed): protected names can be neither changed nor made,
 * the exempt ones are exact and protected themselves, and of keys:
 * - none is made, but for users whose exception the kit lists, by the role that makes sealed keys;
 * - one that leaked can be made inactive by revoker and keepers. `iam:UpdateAccessKey` has no
 *   condition on the status, so nobody else may call it.
 */
export function protectPrincipals(site: Site): PolicyDocument {
  const iam = (rest: string): string => `arn:${site.partition}:iam::*:${rest}`;
  const users = iam(`user/${USER_NAMES}`);
  const revoker = iam(`role/${REVOKER}`);
  const exempt = [...site.keepers, ...site.keyKeepers];
  const guarded = [
    ...new Set([iam(`role/${ROLE_NAMES}`), users, iam('group/BREAK-GLASS-*'), ...exempt]),
  ];
  return documentOf(
    {
      Sid: 'OnlyKeepersMakeOrChange',
      Effect: 'Deny',
      Action: [...CHANGES, ...MAKES],
      Resource: guarded,
      Condition: { ArnNotLike: { 'aws:PrincipalArn': [...site.keepers, revoker] } },
    },
    revokerOnlyRevokes(guarded, revoker),
    {
      Sid: 'OnlyKeepersWriteTheirPolicies',
      Effect: 'Deny',
      Action: REWRITES,
      Resource: iam('policy/BREAK-GLASS-*'),
      Condition: { ArnNotLike: { 'aws:PrincipalArn': site.keepers } },
    },
    ...keys(site, users),
    {
      Sid: 'KeysAreOnlySwitchedOff',
      Effect: 'Deny',
      Action: 'iam:UpdateAccessKey',
      Resource: users,
      Condition: { ArnNotLike: { 'aws:PrincipalArn': [...site.keepers, revoker] } },
    },
  );
}

/**
 * PB-15 puts and takes away one inline policy of a role; nothing else is the revoker's to change. What
 * stands in that policy no condition of IAM can limit: the alert on changes of the principals tells it.
 */
function revokerOnlyRevokes(guarded: readonly string[], revoker: string): PolicyStatement {
  return {
    Sid: 'RevokerOnlyInlinePolicies',
    Effect: 'Deny',
    NotAction: [
      'iam:PutRolePolicy',
      'iam:DeleteRolePolicy',
      'iam:PutUserPolicy',
      'iam:DeleteUserPolicy',
      'iam:UpdateAccessKey',
      'iam:Get*',
      'iam:List*',
    ],
    Resource: guarded,
    Condition: { ArnLike: { 'aws:PrincipalArn': revoker } },
  };
}

function keys(site: Site, users: string): readonly PolicyStatement[] {
  const sealed = keyUsersOf(site).map(({ arn }) => arn);
  if (sealed.length === 0 || site.keyKeepers.length === 0) {
    return [{ Sid: 'NoKeys', Effect: 'Deny', Action: MAKES_KEYS, Resource: users }];
  }
  return [
    {
      Sid: 'NoKeysButOfExceptions',
      Effect: 'Deny',
      Action: MAKES_KEYS,
      Resource: users,
      Condition: { ArnNotLike: { 'aws:PrincipalArn': site.keyKeepers } },
    },
    {
      Sid: 'SealedKeysOfExceptionsOnly',
      Effect: 'Deny',
      Action: MAKES_KEYS,
      NotResource: sealed,
      Condition: { ArnLike: { 'aws:PrincipalArn': site.keyKeepers } },
    },
  ];
}
