import type { PolicyDocument } from '../../core/iam/policy.ts';
import type { WorldPolicy } from './model.ts';
import type { WorldRole } from './people.ts';

const CREATED = '2026-04-06T01:30:00Z';

export const SSM_READS = [
  'ssm:DescribeInstanceInformation',
  'ssm:ListDocuments',
  'ssm:DescribeDocument',
  'ssm:GetDocument',
  'ssm:ListCommands',
  'ssm:ListCommandInvocations',
  'ssm:GetCommandInvocation',
  'ssm:DescribeSessions',
  'resource-groups:ListGroupResources',
  'logs:GetLogEvents',
  'ssm:DescribeAutomationExecutions',
  'ssm:DescribeAutomationStepExecutions',
  'ssm:GetAutomationExecution',
];

export const IAM_READS = [
  'iam:GetUser',
  'iam:GetRole',
  'iam:ListUsers',
  'iam:ListMFADevices',
  'iam:ListAccessKeys',
  'iam:ListAttachedUserPolicies',
  'iam:ListGroupsForUser',
  'iam:GetAccountSummary',
  'iam:ListAccountAliases',
];

/** For sessions that need no more than to look at servers and commands. */
export const lookOnlyPolicy: WorldPolicy = {
  name: 'BREAK-GLASS-LOOK-ONLY',
  document: {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Look', Effect: 'Allow', Action: SSM_READS, Resource: '*' }],
  },
};

export function readOnlyRole(security: string): WorldRole {
  return {
    id: 'readonly',
    name: 'BREAK-GLASS-READONLY',
    description: 'Looks at everything, changes nothing.',
    created: CREATED,
    trust: freshMfaTrust(security),
    maxSessionSeconds: 14_400,
    permissions: [
      {
        name: 'ReadOnly',
        document: {
          Version: '2012-10-17',
          Statement: [
            { Sid: 'Read', Effect: 'Allow', Action: [...SSM_READS, ...IAM_READS], Resource: '*' },
          ],
        },
      },
    ],
  };
}

export function responderRole(security: string): WorldRole {
  return {
    id: 'responder',
    name: 'BREAK-GLASS-RESPONDER',
    description: 'Runs vetted documents on the web servers.',
    created: CREATED,
    trust: freshMfaTrust(security),
    maxSessionSeconds: 3_600,
    permissions: [
      {
        name: 'RunCommand',
        document: {
          Version: '2012-10-17',
          Statement: [
            { Sid: 'Read', Effect: 'Allow', Action: [...SSM_READS, ...IAM_READS], Resource: '*' },
            {
              Sid: 'RunShellScriptOnWebServers',
              Effect: 'Allow',
              Action: 'ssm:SendCommand',
              Resource: [
                'arn:aws:ssm:*::document/AWS-RunShellScript',
                'arn:aws:ssm:*:*:document/Breakglass-CaptureMemory',
                'arn:aws:ec2:*:*:instance/*',
              ],
            },
            {
              Sid: 'RunVettedAutomations',
              Effect: 'Allow',
              Action: 'ssm:StartAutomationExecution',
              Resource: [
                'arn:aws:ssm:*::automation-definition/AWSSupport-ContainEC2Instance:*',
                'arn:aws:ssm:*:*:automation-definition/Practice-RestartStaffPortal:*',
              ],
            },
            {
              Sid: 'SteerAutomations',
              Effect: 'Allow',
              Action: ['ssm:StopAutomationExecution', 'ssm:SendAutomationSignal'],
              Resource: 'arn:aws:ssm:*:*:automation-execution/*',
            },
            { Sid: 'Cancel', Effect: 'Allow', Action: 'ssm:CancelCommand', Resource: '*' },
            {
              Sid: 'TerminalOnWebServers',
              Effect: 'Allow',
              Action: 'ssm:StartSession',
              Resource: [
                'arn:aws:ec2:*:*:instance/*',
                'arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell',
              ],
            },
            {
              Sid: 'OwnTerminals',
              Effect: 'Allow',
              Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
              Resource: 'arn:aws:ssm:*:*:session/*',
            },
            {
              Sid: 'EncryptTerminals',
              Effect: 'Allow',
              Action: 'kms:GenerateDataKey',
              Resource: 'arn:aws:kms:*:*:key/*',
            },
            {
              Sid: 'ReadBreakGlassSecrets',
              Effect: 'Allow',
              Action: 'secretsmanager:GetSecretValue',
              Resource: 'arn:aws:secretsmanager:*:*:secret:break-glass/*',
            },
          ],
        },
      },
    ],
  };
}

/** Ends what was handed out: denies older sessions of the break-glass roles, ends terminals. */
export function revokerRole(security: string): WorldRole {
  return {
    id: 'revoker',
    name: 'BREAK-GLASS-REVOKER',
    description: 'Ends sessions of the break-glass roles.',
    created: CREATED,
    trust: freshMfaTrust(security),
    maxSessionSeconds: 3_600,
    permissions: [
      {
        name: 'Revoke',
        document: {
          Version: '2012-10-17',
          Statement: [
            { Sid: 'Read', Effect: 'Allow', Action: [...SSM_READS, ...IAM_READS], Resource: '*' },
            {
              Sid: 'DenyOlderSessions',
              Effect: 'Allow',
              Action: [
                'iam:PutRolePolicy',
                'iam:GetRolePolicy',
                'iam:DeleteRolePolicy',
                'iam:ListRolePolicies',
              ],
              Resource: 'arn:aws:iam::*:role/BREAK-GLASS-*',
            },
            {
              Sid: 'EndTerminals',
              Effect: 'Allow',
              Action: 'ssm:TerminateSession',
              Resource: 'arn:aws:ssm:*:*:session/*',
            },
          ],
        },
      },
    ],
  };
}

/** Kept for the management account: a responder who tries it meets a refusal. */
export function administrationRole(): WorldRole {
  return {
    id: 'payments-administration',
    name: 'BREAK-GLASS-ADMINISTRATION',
    description: 'For the management account only.',
    created: CREATED,
    maxSessionSeconds: 3_600,
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ManagementAccountOnly',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::777788889999:root' },
          Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        },
      ],
    },
    permissions: [
      {
        name: 'Everything',
        document: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        },
      },
    ],
  };
}

/** Named users of the security account, MFA younger than an hour, identity and incident stamped. */
export function freshMfaTrust(security: string): PolicyDocument {
  const principal = { AWS: `arn:aws:iam::${security}:root` };
  const named = { 'aws:PrincipalArn': `arn:aws:iam::${security}:user/*break-glass` };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'NamedUsersWithFreshMfa',
        Effect: 'Allow',
        Principal: principal,
        Action: 'sts:AssumeRole',
        Condition: {
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
          ArnLike: named,
          StringEquals: {
            'aws:PrincipalOrgID': 'o-EXAMPLE',
            'aws:PrincipalTag/BreakGlass': 'true',
          },
        },
      },
      {
        Sid: 'StampTheirIdentity',
        Effect: 'Allow',
        Principal: principal,
        Action: 'sts:SetSourceIdentity',
        Condition: { StringEquals: { 'sts:SourceIdentity': '${aws:username}' }, ArnLike: named },
      },
      {
        Sid: 'TagTheIncident',
        Effect: 'Allow',
        Principal: principal,
        Action: 'sts:TagSession',
        Condition: {
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['Incident'] },
          ArnLike: named,
        },
      },
    ],
  };
}
