import type { PolicyDocument } from '../../core/iam/policy.ts';
import type { WorldRole } from './people.ts';
import { freshMfaTrust } from './sso-outage-roles.ts';

const CREATED = '2026-04-06T01:30:00Z';

/** Reads of every service an incident looks at. */
const READS = [
  'ssm:Describe*',
  'ssm:Get*',
  'ssm:List*',
  'iam:Get*',
  'iam:List*',
  'iam:GenerateCredentialReport',
  'iam:SimulatePrincipalPolicy',
  'ec2:Describe*',
  's3:Get*',
  's3:List*',
  'cloudtrail:LookupEvents',
  'cloudtrail:Get*',
  'cloudtrail:Describe*',
  'cloudwatch:Describe*',
  'kms:Describe*',
  'kms:List*',
  'kms:GetKeyPolicy',
  'secretsmanager:DescribeSecret',
  'guardduty:Get*',
  'guardduty:List*',
  'config:Describe*',
  'resource-groups:ListGroupResources',
  'logs:GetLogEvents',
];

/** Nothing an incident role does may shut the way in. */
const NEVER_THE_WAY_IN: PolicyDocument['Statement'][number] = {
  Sid: 'NeverTheWayIn',
  Effect: 'Deny',
  Action: [
    'iam:PutRolePolicy',
    'iam:DeleteRole',
    'iam:UpdateAssumeRolePolicy',
    'iam:PutUserPolicy',
    'iam:DeleteLoginProfile',
    'iam:DeactivateMFADevice',
    'iam:UpdateAccessKey',
  ],
  Resource: ['arn:aws:iam::*:role/BREAK-GLASS-*', 'arn:aws:iam::*:user/*break-glass'],
};

interface Role {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly hours?: number;
  readonly statements: PolicyDocument['Statement'];
}

const roles: readonly Role[] = [
  {
    id: 'readonly',
    name: 'BREAK-GLASS-READONLY',
    description: 'Looks at everything, changes nothing.',
    hours: 4,
    statements: [{ Sid: 'Read', Effect: 'Allow', Action: READS, Resource: '*' }],
  },
  {
    id: 'responder',
    name: 'BREAK-GLASS-RESPONDER',
    description: 'Contains an incident in the account: keys, roles, servers, buckets.',
    statements: [
      { Sid: 'Read', Effect: 'Allow', Action: READS, Resource: '*' },
      {
        Sid: 'Contain',
        Effect: 'Allow',
        Action: [
          'ssm:*',
          'ec2:*',
          's3:*',
          'iam:*',
          'cloudtrail:*',
          'kms:*',
          'secretsmanager:*',
          'guardduty:UpdateDetector',
          'config:StartConfigurationRecorder',
        ],
        Resource: '*',
      },
      NEVER_THE_WAY_IN,
    ],
  },
  {
    id: 'revoker',
    name: 'BREAK-GLASS-REVOKER',
    description: 'Ends sessions of the break-glass roles.',
    statements: [
      { Sid: 'Read', Effect: 'Allow', Action: READS, Resource: '*' },
      {
        Sid: 'EndSessions',
        Effect: 'Allow',
        Action: ['iam:PutRolePolicy', 'iam:GetRolePolicy', 'iam:DeleteRolePolicy'],
        Resource: 'arn:aws:iam::*:role/BREAK-GLASS-*',
      },
      { Sid: 'EndTerminals', Effect: 'Allow', Action: 'ssm:TerminateSession', Resource: '*' },
    ],
  },
  {
    id: 'helper',
    name: 'BREAK-GLASS-HELPER',
    description: 'For a helper from outside, for hours: looks at the servers and runs commands.',
    statements: [
      { Sid: 'Look', Effect: 'Allow', Action: READS, Resource: '*' },
      {
        Sid: 'Servers',
        Effect: 'Allow',
        Action: [
          'ssm:SendCommand',
          'ssm:StartSession',
          'ssm:ResumeSession',
          'ssm:TerminateSession',
        ],
        Resource: '*',
      },
    ],
  },
];

/** The break-glass roles of a workload account. */
export function workloadRoles(security: string): readonly WorldRole[] {
  return roles.map((role) => roleOf(security, role));
}

export function administrationOf(security: string): WorldRole {
  return roleOf(security, {
    id: 'administration',
    name: 'BREAK-GLASS-ADMINISTRATION',
    description: 'The organization: its policies and its accounts.',
    statements: [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }],
  });
}

/** Keeps the slots of the break-glass users, in their own account. */
export function userAdminOf(security: string): WorldRole {
  return roleOf(security, {
    id: 'user-admin',
    name: 'BREAK-GLASS-USER-ADMIN',
    description: 'Keeps the break-glass users and the slots for helpers.',
    statements: [
      { Sid: 'Users', Effect: 'Allow', Action: [...READS, 'iam:*'], Resource: '*' },
      {
        Sid: 'NotItself',
        Effect: 'Deny',
        Action: 'iam:*',
        Resource: 'arn:aws:iam::*:role/BREAK-GLASS-*',
      },
    ],
  });
}

export function logReaderOf(security: string): WorldRole {
  return roleOf(security, {
    id: 'log-reader',
    name: 'BREAK-GLASS-LOG-READER',
    description: 'Reads the log archive, changes nothing.',
    statements: [{ Sid: 'Read', Effect: 'Allow', Action: READS, Resource: '*' }],
  });
}

/** Wide on purpose, in the sandbox only: what a rehearsal used becomes a policy. */
export function rehearsalOf(security: string): WorldRole {
  return {
    ...roleOf(security, {
      id: 'rehearsal',
      name: 'IR-REHEARSAL-PB09',
      description: 'Rehearses an incident in the sandbox with every right.',
      statements: [
        { Sid: 'Self', Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' },
      ],
    }),
    attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  };
}

/** What people come in by on other days: trusts the identity provider, and is in no kit. */
export function federatedRole(account: string, name: string, policy: string): WorldRole {
  return {
    id: '',
    name,
    description: 'Made by IAM Identity Center.',
    created: CREATED,
    maxSessionSeconds: 43_200,
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${account}:saml-provider/corp-idp` },
          Action: 'sts:AssumeRoleWithSAML',
          Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
        },
      ],
    },
    permissions: [],
    attached: [`arn:aws:iam::aws:policy/${policy}`],
  };
}

/** What programs on servers act as. */
export function serverRole(name: string, statements: PolicyDocument['Statement']): WorldRole {
  return {
    id: '',
    name,
    description: 'For servers of the workload.',
    created: CREATED,
    maxSessionSeconds: 3_600,
    trust: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    },
    permissions: [{ name: 'Work', document: { Version: '2012-10-17', Statement: statements } }],
  };
}

function roleOf(
  security: string,
  { id, name, description, hours = 1, statements }: Role,
): WorldRole {
  return {
    id,
    name,
    description,
    created: CREATED,
    trust: freshMfaTrust(security),
    maxSessionSeconds: hours * 3_600,
    permissions: [
      { name: 'BreakGlass', document: { Version: '2012-10-17', Statement: statements } },
    ],
  };
}
