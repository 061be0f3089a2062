import { expect, test } from 'vitest';
import { key02 } from '../../../../main/core/readiness/checks/key-02.ts';
import { over } from '../conforming-organization.ts';
import { allowing, documentOf, having, judged, SECURITY, user } from '../conforming.ts';

// Shapes: Organizations API Reference, ListParents, ListPoliciesForTarget, DescribePolicy.
const free = over({ scp: documentOf({ Effect: 'Allow', Action: '*', Resource: '*' }) });
const users = (document: ReturnType<typeof documentOf> | undefined) =>
  having({ users: [user('sato', { policies: [{ name: 'p', document }] }), user('jones')] });
const never = documentOf({ Effect: 'Deny', Action: 'iam:CreateAccessKey', Resource: '*' });

test('where only the user is denied, an administrator may still make a key', () => {
  const both = having({
    users: ['sato', 'jones'].map((one) =>
      user(one, { policies: [{ name: 'p', document: never }] }),
    ),
  });
  expect(judged(key02, { ...both, ...free }).status).toBe('fail');
});

test('who may make a key fails', () => {
  const may = users(allowing('iam:CreateAccessKey', '*'));
  expect(judged(key02, { ...may, ...free }).about).toContain('sato-break-glass');
});

test('an organization’s policy that exempts every administrator is none', () => {
  const scp = documentOf({
    Effect: 'Deny',
    Action: 'iam:CreateAccessKey',
    Resource: '*',
    Condition: { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${SECURITY}:role/*` } },
  });
  expect(judged(key02, over({ scp })).status).toBe('fail');
});

test('no organization is no protection; one that was not read is no pass', () => {
  expect(judged(key02, { 'organizations:DescribeOrganization': 'none' }).status).toBe('fail');
  expect(judged(key02, { 'organizations:ListParents': {} }).status).toBe('not-run');
});

test('the organization’s policy of this app passes', () => {
  expect(judged(key02).status).toBe('pass');
});
