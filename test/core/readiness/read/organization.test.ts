import { expect, test } from 'vitest';
import {
  ORGANIZATION_ONE,
  ORGANIZATION_WHOLE,
} from '../../../../main/core/readiness/read/organization.ts';

test('a sign-in policy is written in lower case (AWS Sign-In API Reference, GetResourcePolicy)', () => {
  const read = ORGANIZATION_WHOLE['signin:GetResourcePolicy'];
  const statement = {
    effect: 'Deny',
    action: ['signin:*'],
    principal: { AWS: '*' },
    resource: '*',
    condition: { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } },
  };
  expect(
    read({ signinResourceBasedPolicy: { version: '2012-10-17', statement: [statement] } }),
  ).toEqual({
    document: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Action: ['signin:*'],
          Resource: '*',
          Principal: { AWS: '*' },
          Condition: statement.condition,
        },
      ],
    },
  });
  expect(read({ signinResourceBasedPolicy: { statement: [{ effect: 'Maybe' }] } })).toBeUndefined();
});

test('events name whom they are about (CloudTrail API Reference, LookupEvents)', () => {
  const read = ORGANIZATION_ONE['cloudtrail:LookupEvents'].read;
  const event = (CloudTrailEvent: string) => ({
    Events: [
      {
        EventId: 'e',
        EventName: 'AddUserToGroup',
        EventTime: '2026-01-01T00:00:00+00:00',
        CloudTrailEvent,
      },
    ],
  });
  const request = { requestParameters: { userName: 'sato', groupName: 'BREAK-GLASS', extra: 1 } };
  expect(read(event(JSON.stringify(request)))?.[0]).toEqual({
    id: 'e',
    name: 'AddUserToGroup',
    at: Date.UTC(2026, 0, 1),
    names: ['sato', 'BREAK-GLASS'],
  });
  expect(read(event('{"requestParameters":null}'))?.[0]?.names).toEqual([]);
  expect(read(event('no JSON'))?.[0]?.names).toEqual([]);
});

test('parents and policies (Organizations API Reference)', () => {
  const parent = ORGANIZATION_ONE['organizations:ListParents'].read;
  expect(parent({ Parents: [{ Id: 'r-abcd', Type: 'ROOT' }] })).toEqual({
    id: 'r-abcd',
    isRoot: true,
  });
  expect(parent({ Parents: [] })).toBeUndefined();
  const policy = ORGANIZATION_ONE['organizations:DescribePolicy'].read;
  const Content =
    '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}';
  expect(policy({ Policy: { PolicySummary: { Id: 'p-1' }, Content } })?.Statement).toHaveLength(1);
});
