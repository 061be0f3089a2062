import { protectPrincipals } from '../../../main/core/artefacts/policies/protection.ts';
import type { PolicyDocument } from '../../../main/core/iam/policy.ts';
import type { OrganizationFacts } from '../../../main/core/readiness/facts/organization.ts';
import { siteFor } from '../artefacts/site-of.ts';

export const ROOT = 'r-abcd';
const ACCOUNTS = ['111122223333', '444455556666'];
const everything: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Policies of the organization, each attached to the root besides the one that allows all. */
export const over = (
  policies: { readonly scp?: PolicyDocument; readonly rcp?: PolicyDocument } = {},
) => ({
  'organizations:DescribePolicy': {
    'p-FullAWSAccess': everything,
    'p-RCPFullAWSAccess': { ...everything },
    'p-guard': policies.scp ?? protectPrincipals(siteFor()),
    'p-edge': policies.rcp ?? everything,
  },
});

const attached = (target: string): readonly (readonly [string, readonly string[]])[] => [
  [
    `${target}:SERVICE_CONTROL_POLICY`,
    target === ROOT ? ['p-FullAWSAccess', 'p-guard'] : ['p-FullAWSAccess'],
  ],
  [
    `${target}:RESOURCE_CONTROL_POLICY`,
    target === ROOT ? ['p-RCPFullAWSAccess', 'p-edge'] : ['p-RCPFullAWSAccess'],
  ],
];

/** The organization and its accounts as the practice wants them. */
export const organizationFacts: OrganizationFacts = {
  ...over(),
  'organizations:ListAccounts': ACCOUNTS.map((id) => ({ id, active: true })),
  'organizations:ListParents': Object.fromEntries(
    ACCOUNTS.map((id) => [id, { id: ROOT, isRoot: true }]),
  ),
  'organizations:ListPoliciesForTarget': Object.fromEntries(
    [ROOT, ...ACCOUNTS].flatMap((target) => attached(target)),
  ),
  'iam:ListOrganizationsFeatures': ['RootCredentialsManagement', 'RootSessions'],
  'account:GetContactInformation': { phone: '+81 50 1234 5678' },
  'account:GetPrimaryEmail': { email: 'root@example.net' },
  'account:GetAlternateContact': Object.fromEntries(
    ['SECURITY', 'OPERATIONS'].map((kind) => [
      kind,
      { email: 'oncall@example.net', phone: '+81 50 8765 4321' },
    ]),
  ),
  'signin:GetConsoleAuthorizationConfiguration': { enabled: false },
  'signin:GetResourcePolicy': 'none',
  'cloudtrail:LookupEvents': Object.fromEntries(
    [
      'root',
      'AttachUserPolicy',
      'PutUserPolicy',
      'AttachRolePolicy',
      'PutRolePolicy',
      'AddUserToGroup',
      'UpdateAssumeRolePolicy',
    ].map((name) => [name, []]),
  ),
};
