import { MANAGEMENT } from './base-accounts.ts';
import type { PolicyDocument } from '../../core/iam/policy.ts';
import type { WorldUser } from './people.ts';

const ROLES = [
  'BREAK-GLASS-READONLY',
  'BREAK-GLASS-RESPONDER',
  'BREAK-GLASS-ADMINISTRATION',
  'BREAK-GLASS-REVOKER',
];
const STS = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'];
const OWN_READS = [
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListAccessKeys',
  'iam:ListAttachedUserPolicies',
  'iam:ListGroupsForUser',
];

export function breakGlassUser(name: string, account: string, workload: string): WorldUser {
  return breakGlassUserOf(name, account, [
    ...ROLES.map((role) => `arn:aws:iam::${workload}:role/${role}`),
    `arn:aws:iam::${MANAGEMENT}:role/BREAK-GLASS-ADMINISTRATION`,
    `arn:aws:iam::${account}:role/BREAK-GLASS-USER-ADMIN`,
  ]);
}

/** A break-glass user who may assume these roles, and no other. */
export function breakGlassUserOf(
  name: string,
  account: string,
  roles: readonly string[],
): WorldUser {
  return {
    name,
    created: '2026-04-06T01:10:00Z',
    tags: { BreakGlass: 'true' },
    groups: [{ name: 'BREAK-GLASS-USERS', policy: userPolicy(account, roles) }],
    mfaDevice: name,
  };
}

/** Enumerated roles, with MFA only; own account's facts to read; nothing else, ever. */
function userPolicy(account: string, roles: readonly string[]): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AssumeListedIncidentRolesWithMfa',
        Effect: 'Allow',
        Action: STS,
        Resource: roles,
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
      {
        Sid: 'ReadOwnFacts',
        Effect: 'Allow',
        Action: OWN_READS,
        Resource: `arn:aws:iam::${account}:user/\${aws:username}`,
      },
      {
        Sid: 'ReadAccountSummary',
        Effect: 'Allow',
        Action: ['iam:GetAccountSummary', 'iam:ListAccountAliases'],
        Resource: '*',
      },
      {
        Sid: 'NothingElse',
        Effect: 'Deny',
        NotAction: [
          ...STS,
          'sts:GetSessionToken',
          'sts:GetCallerIdentity',
          ...OWN_READS,
          'iam:GetAccountSummary',
          'iam:ListAccountAliases',
        ],
        Resource: '*',
      },
    ],
  };
}
