import type { SystemsFacts } from '../../../main/core/readiness/facts/systems.ts';
import type { NamedPolicy } from '../../../main/core/readiness/facts.ts';
import type { KitDocument } from '../../../main/core/kit/model.ts';
import { HOME } from './conforming-logging.ts';

const WORK = '444455556666';
export const SECRET = `arn:aws:secretsmanager:${HOME}:${WORK}:secret:database-AbCdEf`;
export const INSTANCE = 'i-0123456789abcdef0';
export const DOCUMENT: KitDocument = {
  name: 'Example-Isolate',
  version: '1',
  hash: 'ab'.repeat(32),
  taken: '2026-01-01T00:00:00Z',
  from: 'aws',
  content: '{"schemaVersion":"0.3","parameters":{}}',
};
export const PREFERENCES = {
  schemaVersion: '1.0',
  description: 'Document to hold regional settings for Session Manager',
  sessionType: 'Standard_Stream',
  inputs: {
    s3BucketName: '',
    s3KeyPrefix: '',
    s3EncryptionEnabled: true,
    cloudWatchLogGroupName: 'sessions',
    cloudWatchEncryptionEnabled: true,
    idleSessionTimeout: '20',
    maxSessionDuration: '60',
    runAsEnabled: false,
  },
};

/** What the app’s own artefacts let a responder do on servers and with secrets. */
export const responderRights: NamedPolicy = {
  name: 'BREAK-GLASS-READONLY-1',
  document: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'ssm:StartSession',
        Resource: [
          'arn:aws:ec2:*:*:instance/*',
          'arn:aws:ssm:*:*:document/SSM-SessionManagerRunShell',
        ],
        Condition: { BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
      },
      {
        Effect: 'Allow',
        Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
        Resource: 'arn:aws:ssm:*:*:session/${aws:userid}-*',
      },
      { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::*:role/BREAK-GLASS-AUTOMATION',
        Condition: { StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' } },
      },
    ],
  },
};

/** Servers and secrets as the practice wants them. */
export const systemsFacts = (now: number): SystemsFacts => ({
  'ec2:DescribeInstances': [
    {
      id: INSTANCE,
      running: true,
      tags: { 'ir-critical': 'true' },
      groups: ['sg-1'],
      vpc: 'vpc-1',
      publicAddress: false,
    },
  ],
  'ssm:DescribeInstanceInformation': [{ id: INSTANCE, online: true, agent: '3.3.380.0' }],
  'ec2:DescribeSecurityGroups': {
    'sg-1': [{ protocol: 'tcp', from: 443, to: 443, sources: ['0.0.0.0/0'] }],
  },
  'ec2:DescribeVpcEndpoints': ['ssm', 'ssmmessages'].map((service) => ({
    vpc: 'vpc-1',
    service,
    available: true,
  })),
  'ssm:GetDocument': {
    'SSM-SessionManagerRunShell': { content: JSON.stringify(PREFERENCES) },
  },
  'ssm:DescribeDocument': { [DOCUMENT.name]: { version: '1', hash: DOCUMENT.hash, owner: WORK } },
  'ssm:DescribeDocumentPermission': { [DOCUMENT.name]: [] },
  'logs:DescribeLogGroups': ['sessions', 'org-cloudtrail'],
  'secretsmanager:ListSecrets': [
    { arn: SECRET, name: 'database', tags: { 'break-glass': 'true' } },
  ],
  'secretsmanager:DescribeSecret': {
    [SECRET]: { rotated: now - 20 * 86_400_000, replicas: ['ap-northeast-3'] },
  },
  'secretsmanager:GetResourcePolicy': {
    [SECRET]: {
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 'secretsmanager:GetSecretValue',
            Resource: '*',
            Condition: {
              ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/BREAK-GLASS-*' },
            },
          },
        ],
      },
    },
  },
});
