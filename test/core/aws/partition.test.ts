import { expect, test } from 'vitest';
import { hostNameOf, isRegionName, partitionOf } from '../../../main/core/aws/partition.ts';

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
