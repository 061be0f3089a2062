import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';
import { ssm06 } from '../../../../main/core/readiness/checks/ssm-06.ts';
import { KEY } from '../conforming-logging.ts';
import { SECRET } from '../conforming-systems.ts';
import { conforming, documentOf, having, judged, role } from '../conforming.ts';

// Shapes: Secrets Manager API Reference, ListSecrets, DescribeSecret, GetResourcePolicy.
const policy = (...statements: readonly PolicyStatement[]) => ({
  'secretsmanager:GetResourcePolicy': { [SECRET]: { document: documentOf(...statements) } },
});
const described = (more: object) => ({
  'secretsmanager:DescribeSecret': { [SECRET]: { replicas: ['ap-northeast-3'], ...more } },
});

test.each([
  ['there is none', { 'secretsmanager:ListSecrets': [] }],
  [
    'everyone of the account may read it',
    { 'secretsmanager:GetResourcePolicy': { [SECRET]: 'none' as const } },
  ],
  [
    'a policy lets the account in',
    policy({ Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: '*', Resource: '*' }),
  ],
  ['nobody may read it', policy({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' })],
  ['the roles may not read secrets', having({ roles: [role({ policies: [] })] })],
  ['it is in one Region', described({ replicas: [] })],
])('fails where %s', (_, facts) => {
  expect(judged(ssm06, facts).status).toBe('fail');
});

test('a key of its own must let the role decrypt', () => {
  const own = described({ key: KEY });
  expect(judged(ssm06, own).status).toBe('fail');
  const root: PolicyStatement = {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY' },
    Action: 'kms:Decrypt',
    Resource: '*',
  };
  const lets = { 'kms:GetKeyPolicy': { [KEY]: documentOf(root) } };
  expect(judged(ssm06, { ...own, ...lets }).status).toBe('pass');
  expect(judged(ssm06, { ...own, 'kms:GetKeyPolicy': {} }).status).toBe('not-run');
});

test('for the incident roles alone, with a copy, it passes', () => {
  expect(judged(ssm06).status).toBe('pass');
  const other = conforming['secretsmanager:ListSecrets'].map((one) => ({ ...one, tags: {} }));
  expect(judged(ssm06, { 'secretsmanager:ListSecrets': other }).status).toBe('fail');
});
