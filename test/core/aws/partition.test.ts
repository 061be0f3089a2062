import { expect, test } from 'vitest';
import {
  hostNameOf,
  isRegionName,
  partitionOf,
  signingRegionOf,
} from '../../../main/core/aws/partition.ts';

test.each(['', 'us-east', 'US-EAST-1', 'us-east-1.evil.example', 'us-east-1/', 'x'.repeat(40)])(
  '"%s" is no Region name',
  (text) => {
    expect(isRegionName(text)).toBe(false);
  },
);

test.each([
  ['us-east-1', 'amazonaws.com'],
  ['ap-southeast-4', 'amazonaws.com'],
  ['us-gov-west-1', 'amazonaws.com'],
  ['cn-northwest-1', 'amazonaws.com.cn'],
  ['eusc-de-east-1', 'amazonaws.eu'],
])('%s is one, under %s', (region, suffix) => {
  expect(isRegionName(region)).toBe(true);
  expect(hostNameOf('sts', { fips: false, dualStack: false }, region)).toBe(
    `sts.${region}.${suffix}`,
  );
});

test.each([
  ['ap-northeast-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['eusc-de-east-1', 'aws-eusc'],
])('%s stands in the cloud that ARNs call %s', (region, name) => {
  expect(partitionOf(region)).toBe(name);
});

test.each([
  ['ap-northeast-1', 'iam.amazonaws.com', 'us-east-1'],
  ['us-gov-east-1', 'iam.us-gov.amazonaws.com', 'us-gov-west-1'],
  ['cn-northwest-1', 'iam.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['eusc-de-east-1', 'iam.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
])('IAM of %s is %s, signed for %s', (region, host, signed) => {
  expect(hostNameOf('iam', { fips: false, dualStack: false }, region)).toBe(host);
  expect(signingRegionOf('iam', region)).toBe(signed);
});

test('IAM has a FIPS host of its own where its ordinary one is none', () => {
  const kind = { fips: true, dualStack: false };
  expect(hostNameOf('iam', kind, 'eu-west-1')).toBe('iam-fips.amazonaws.com');
  expect(hostNameOf('iam', kind, 'us-gov-west-1')).toBe('iam.us-gov.amazonaws.com');
});
