import { expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import type { ServiceHost } from '../../../main/core/ports/aws.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const SERVICES: Readonly<Record<ServiceHost, true>> = {
  sts: true,
  ssm: true,
  s3: true,
  iam: true,
  logs: true,
  kms: true,
  secretsmanager: true,
  'resource-groups': true,
};

test('a kit may name a VPC endpoint for each service that is called', () => {
  const endpoints = Object.fromEntries(
    Object.keys(SERVICES).map((service) => [service, `https://vpce-1.${service}.example`]),
  );
  const text = EXAMPLE_KIT.replace(
    '{ name: ap-northeast-1 }',
    `{ name: ap-northeast-1, endpoints: ${JSON.stringify(endpoints)} }`,
  );
  const parsed = parseKit('kit.yaml', bytesOf(text));
  expect(parsed.kit?.regions[0]).toMatchObject({ name: 'ap-northeast-1', endpoints });
});
