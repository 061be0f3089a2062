import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';
import { net01 } from '../../../../main/core/readiness/checks/net-01.ts';
import { over } from '../conforming-organization.ts';
import { documentOf, judged } from '../conforming.ts';

// Shapes: AWS Sign-In API Reference, GetConsoleAuthorizationConfiguration, GetResourcePolicy.
const office: PolicyStatement = {
  Effect: 'Deny',
  Principal: '*',
  Action: 'signin:*',
  Resource: '*',
  Condition: { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } },
};
const spared: PolicyStatement = {
  ...office,
  Condition: {
    ...office.Condition,
    ArnNotLike: {
      'aws:PrincipalArn': [
        'arn:aws:iam::*:role/BREAK-GLASS-*',
        'arn:aws:iam::*:user/*-break-glass',
      ],
    },
  },
};
const on = { 'signin:GetConsoleAuthorizationConfiguration': { enabled: true } };
const own = (one: PolicyStatement) => ({
  ...on,
  'signin:GetResourcePolicy': { document: documentOf(one) },
});

test('an office network only fails, of the account and of the organization', () => {
  expect(judged(net01, own(office)).about).toContain('BREAK-GLASS-READONLY');
  const allow: PolicyStatement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  expect(judged(net01, over({ rcp: documentOf(allow, office) })).status).toBe('fail');
});

test('where it is off, or spares the principals, or has no statement, it passes', () => {
  expect(
    judged(net01, {
      ...own(office),
      'signin:GetConsoleAuthorizationConfiguration': { enabled: false },
    }).status,
  ).toBe('pass');
  expect(
    judged(net01, { ...own(office), 'signin:GetConsoleAuthorizationConfiguration': 'none' }).status,
  ).toBe('pass');
  expect(judged(net01, own(spared)).status).toBe('pass');
  expect(judged(net01, on).status).toBe('pass');
});
