import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../main/range/policy/model.ts';
import { evaluateTrust } from '../../../main/range/policy/trust.ts';

const caller = {
  account: '111122223333',
  arn: 'arn:aws:sts::111122223333:assumed-role/Tool/one',
  principalArn: 'arn:aws:iam::111122223333:role/Tool',
};
const request = {
  action: 'sts:AssumeRole',
  resource: 'arn:aws:iam::444455556666:role/R',
  context: new Map<string, readonly string[]>(),
};
const allow = (aws: string | readonly string[] | '*'): PolicyStatement => ({
  Effect: 'Allow',
  Principal: aws === '*' ? '*' : { AWS: aws },
  Action: 'sts:AssumeRole',
});

test.each<readonly [string, readonly PolicyStatement[], string]>([
  ['no statement', [], 'no-allow'],
  ['no principal', [{ Effect: 'Allow', Action: '*' }], 'no-allow'],
  ['another account', [allow('arn:aws:iam::777788889999:root')], 'no-allow'],
  ['its account by number', [allow('111122223333')], 'by-account'],
  ['its account by root', [allow(['x', 'arn:aws:iam::111122223333:root'])], 'by-account'],
  ['everyone', [allow('*')], 'by-account'],
  ['its role', [allow('arn:aws:iam::111122223333:role/Tool')], 'by-name'],
  ['its session', [allow('arn:aws:sts::111122223333:assumed-role/Tool/one')], 'by-name'],
  [
    'a session of the same role',
    [allow('arn:aws:sts::111122223333:assumed-role/Tool/two')],
    'no-allow',
  ],
  ['another action', [{ ...allow('*'), Action: 'sts:TagSession' }], 'no-allow'],
  ['a deny beside an allow', [allow('*'), { ...allow('*'), Effect: 'Deny' }], 'explicit-deny'],
  [
    'MFA asked, none there',
    [{ ...allow('*'), Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
    'no-allow',
  ],
])('%s', (_name, Statement, expected) => {
  expect(evaluateTrust({ Statement }, caller, request)).toBe(expected);
});
