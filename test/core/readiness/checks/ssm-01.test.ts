import { expect, test } from 'vitest';
import { ssm01 } from '../../../../main/core/readiness/checks/ssm-01.ts';
import { INSTANCE } from '../conforming-systems.ts';
import { conforming, judged } from '../conforming.ts';

// Shapes: Systems Manager API Reference, DescribeInstanceInformation; EC2 API Reference, DescribeInstances.
const info = (more: object) => ({
  'ssm:DescribeInstanceInformation': [{ id: INSTANCE, online: true, agent: '3.3.380.0', ...more }],
});
const [server] = conforming['ec2:DescribeInstances'];

test.each([
  ['nobody manages', { 'ssm:DescribeInstanceInformation': [] }],
  ['does not answer', info({ online: false })],
  ['has an old agent', info({ agent: '2.3.1644.0' })],
  ['does not say which agent it has', info({ agent: '' })],
])('a server that %s fails', (_, facts) => {
  expect(judged(ssm01, facts)).toMatchObject({ status: 'fail', about: [INSTANCE] });
});

test('servers without the tag are pointed out; where none runs there is nothing to say', () => {
  const untagged = { 'ec2:DescribeInstances': [{ ...server!, tags: {} }] };
  expect(judged(ssm01, untagged).status).toBe('warn');
  const stopped = { 'ec2:DescribeInstances': [{ ...server!, running: false }] };
  expect(judged(ssm01, { ...stopped, 'ssm:DescribeInstanceInformation': [] }).status).toBe('pass');
  expect(judged(ssm01).status).toBe('pass');
});
