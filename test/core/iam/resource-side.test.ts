import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../main/core/iam/policy.ts';
import { grantOf } from '../../../main/core/iam/resource-side.ts';

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
const allow = (aws: string | readonly string[]): PolicyStatement => ({
  Effect: 'Allow',
  Principal: aws === '*' ? '*' : { AWS: aws },
  Action: 'sts:AssumeRole',
});

test.each<readonly [string, readonly PolicyStatement[], string]>([
  ['no statement', [], 'none'],
  ['no principal', [{ Effect: 'Allow', Action: '*' }], 'none'],
  ['another account', [allow('arn:aws:iam::777788889999:root')], 'none'],
  ['a service', [{ ...allow('x'), Principal: { Service: 'ssm.amazonaws.com' } }], 'none'],
  ['its account by number', [allow('111122223333')], 'account'],
  ['its account by root', [allow(['x', 'arn:aws:iam::111122223333:root'])], 'account'],
  ['everyone', [allow('*')], 'asker'],
  ['everyone, the longer way', [allow(['*'])], 'asker'],
  ['its role', [allow('arn:aws:iam::111122223333:role/Tool')], 'role'],
  ['its session', [allow('arn:aws:sts::111122223333:assumed-role/Tool/one')], 'asker'],
  [
    'a session of the same role',
    [allow('arn:aws:sts::111122223333:assumed-role/Tool/two')],
    'none',
  ],
  ['a part of its name', [allow('arn:aws:iam::111122223333:role/*')], 'none'],
  ['the strongest of several', [allow('111122223333'), allow(caller.arn)], 'asker'],
  ['another action', [{ ...allow('*'), Action: 'sts:TagSession' }], 'none'],
  ['a deny beside an allow', [allow('*'), { ...allow('*'), Effect: 'Deny' }], 'denied'],
  [
    'MFA asked, none there',
    [{ ...allow('*'), Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
    'none',
  ],
])('%s', (_name, Statement, expected) => {
  expect(grantOf({ Version: '2012-10-17', Statement }, caller, request)).toBe(expected);
});
