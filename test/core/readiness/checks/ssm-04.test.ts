import { expect, test } from 'vitest';
import { ssm04 } from '../../../../main/core/readiness/checks/ssm-04.ts';
import type { OpenPorts } from '../../../../main/core/readiness/facts/systems.ts';
import { INSTANCE } from '../conforming-systems.ts';
import { conforming, judged } from '../conforming.ts';

// Shapes: EC2 API Reference, DescribeSecurityGroups (IpPermission).
const open = (one: OpenPorts) => ({ 'ec2:DescribeSecurityGroups': { 'sg-1': [one] } });
const anywhere = ['0.0.0.0/0'];

test.each<[string, OpenPorts]>([
  ['SSH', { protocol: 'tcp', from: 22, to: 22, sources: anywhere }],
  ['RDP over IPv6', { protocol: '6', from: 3000, to: 4000, sources: ['::/0'] }],
  ['everything', { protocol: '-1', sources: anywhere }],
  ['all of TCP', { protocol: 'tcp', sources: anywhere }],
])('%s from everywhere fails', (_, one) => {
  expect(judged(ssm04, open(one)).about).toContain(INSTANCE);
});

test('from some addresses, over UDP, or on a server that is not critical it passes', () => {
  const office = { protocol: 'tcp', from: 22, to: 22, sources: ['203.0.113.0/24'] };
  expect(judged(ssm04, open(office)).status).toBe('pass');
  const udp = { protocol: 'udp', from: 22, to: 22, sources: anywhere };
  expect(judged(ssm04, open(udp)).status).toBe('pass');
  const other = conforming['ec2:DescribeInstances'].map((one) => ({ ...one, tags: {} }));
  const ssh = open({ protocol: 'tcp', from: 22, to: 22, sources: anywhere });
  expect(judged(ssm04, { ...ssh, 'ec2:DescribeInstances': other }).status).toBe('pass');
});

test('a group that was not read is no pass', () => {
  expect(judged(ssm04, { 'ec2:DescribeSecurityGroups': {} }).status).toBe('not-run');
});
