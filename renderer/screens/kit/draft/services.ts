import type { KitDraftView } from '../../../../main/contract/views.ts';

export type Service = keyof NonNullable<KitDraftView['regions'][number]['endpoints']>;

/** Services that have a VPC endpoint of their own, by the name AWS gives them in hosts. */
export const SERVICES = {
  sts: 'STS',
  ssm: 'Systems Manager',
  s3: 'S3',
  logs: 'CloudWatch Logs',
  kms: 'KMS',
  iam: 'IAM',
  secretsmanager: 'Secrets Manager',
  'resource-groups': 'Resource Groups',
} as const satisfies Record<Service, string>;
