import { expect, test } from 'vitest';
import { SYSTEMS_ONE, SYSTEMS_WHOLE } from '../../../../main/core/readiness/read/systems.ts';

test('instances and groups (EC2 API Reference)', () => {
  const read = SYSTEMS_WHOLE['ec2:DescribeInstances']({
    Reservations: [
      {
        ReservationId: 'r-1',
        Instances: [
          {
            InstanceId: 'i-1',
            State: { Code: 16, Name: 'running' },
            PublicIpAddress: '203.0.113.9',
            SecurityGroups: [{ GroupName: 'web', GroupId: 'sg-1' }],
            Tags: [{ Key: 'ir-critical', Value: '' }],
          },
        ],
      },
    ],
  });
  expect(read).toEqual([
    {
      id: 'i-1',
      running: true,
      tags: { 'ir-critical': '' },
      groups: ['sg-1'],
      publicAddress: true,
    },
  ]);
  const groups = SYSTEMS_WHOLE['ec2:DescribeSecurityGroups']({
    SecurityGroups: [
      {
        GroupId: 'sg-1',
        IpPermissions: [
          {
            IpProtocol: '-1',
            IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'x' }],
            Ipv6Ranges: [{ CidrIpv6: '::/0' }],
          },
        ],
      },
    ],
  });
  expect(groups).toEqual({ 'sg-1': [{ protocol: '-1', sources: ['0.0.0.0/0', '::/0'] }] });
  expect(SYSTEMS_WHOLE['ec2:DescribeInstances']({ Instances: [] })).toBeUndefined();
});

test('endpoints (EC2 API Reference) say their service last', () => {
  const VpcEndpoints = [
    { VpcId: 'vpc-1', ServiceName: 'com.amazonaws.eu-central-1.ssmmessages', State: 'available' },
  ];
  expect(SYSTEMS_WHOLE['ec2:DescribeVpcEndpoints']({ VpcEndpoints })).toEqual([
    { vpc: 'vpc-1', service: 'ssmmessages', available: true },
  ]);
});

test('secrets (Secrets Manager API Reference): copies in step count, and no policy is an answer', () => {
  const ARN = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:x-AbCdEf';
  const secret = SYSTEMS_ONE['secretsmanager:DescribeSecret'].read({
    ARN,
    LastChangedDate: 1_523_477_145.729,
    ReplicationStatus: [
      { Region: 'eu-west-1', Status: 'InSync' },
      { Region: 'eu-west-2', Status: 'Failed' },
    ],
  });
  expect(secret).toEqual({ rotated: 1_523_477_145_729, replicas: ['eu-west-1'] });
  const read = SYSTEMS_ONE['secretsmanager:GetResourcePolicy'].read;
  expect(read({ ARN, Name: 'x' })).toBe('none');
  expect(read({ ARN, ResourcePolicy: '{"Statement":[{"Effect":"Deny"}]}' })).toMatchObject({
    document: { Statement: [{ Effect: 'Deny' }] },
  });
  expect(read({ ARN, ResourcePolicy: 'x' })).toBeUndefined();
});
