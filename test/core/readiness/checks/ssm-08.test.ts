import { expect, test } from 'vitest';
import { ssm08 } from '../../../../main/core/readiness/checks/ssm-08.ts';
import { INSTANCE } from '../conforming-systems.ts';
import { conforming, judged } from '../conforming.ts';

// Shapes: EC2 API Reference, DescribeVpcEndpoints.
const endpoints = conforming['ec2:DescribeVpcEndpoints'];
const agent = (version: string) => ({
  'ssm:DescribeInstanceInformation': [{ id: INSTANCE, online: true, agent: version }],
});

test.each([
  ['there is none', { 'ec2:DescribeVpcEndpoints': [] }],
  ['one is missing', { 'ec2:DescribeVpcEndpoints': endpoints.slice(0, 1) }],
  [
    'one is not ready',
    { 'ec2:DescribeVpcEndpoints': endpoints.map((one) => ({ ...one, available: false })) },
  ],
  [
    'they are of another network',
    { 'ec2:DescribeVpcEndpoints': endpoints.map((one) => ({ ...one, vpc: 'vpc-2' })) },
  ],
  ['an older agent needs a third', agent('3.2.2303.0')],
])('fails where %s', (_, facts) => {
  expect(judged(ssm08, facts).about).toContain(INSTANCE);
});

test('an older agent with the third passes, and so does a server with an address of its own', () => {
  const three = [...endpoints, { vpc: 'vpc-1', service: 'ec2messages', available: true }];
  const older = { ...agent('3.2.2303.0'), 'ec2:DescribeVpcEndpoints': three };
  expect(judged(ssm08, older).status).toBe('pass');
  const open = conforming['ec2:DescribeInstances'].map((one) => ({ ...one, publicAddress: true }));
  const none = { 'ec2:DescribeInstances': open, 'ec2:DescribeVpcEndpoints': [] };
  expect(judged(ssm08, none).status).toBe('pass');
});
