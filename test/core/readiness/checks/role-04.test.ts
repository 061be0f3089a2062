import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';
import { role04 } from '../../../../main/core/readiness/checks/role-04.ts';
import { over } from '../conforming-organization.ts';
import { documentOf, having, judged, role } from '../conforming.ts';

// Shapes: Organizations API Reference, DescribePolicy (Content); examples of the Organizations User Guide.
/** In place of what allows everything. */
const list = (one: PolicyStatement) => ({
  'organizations:DescribePolicy': {
    ...over()['organizations:DescribePolicy'],
    'p-FullAWSAccess': documentOf(one),
    'p-guard': documentOf(one),
  },
});
const allow: PolicyStatement = { Effect: 'Allow', Action: '*', Resource: '*' };
const regions: PolicyStatement = {
  Effect: 'Deny',
  NotAction: ['iam:*', 'sts:*', 'organizations:*'],
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['ap-northeast-1'] } },
};
const spared: PolicyStatement = {
  ...regions,
  Condition: {
    ...regions.Condition,
    ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/BREAK-GLASS-*' },
  },
};

test.each<[string, ReturnType<typeof over>]>([
  ['a Region of the kit is denied', over({ scp: documentOf(allow, regions) })],
  [
    'a list allows other things only',
    list({ Effect: 'Allow', Action: ['s3:*', 'sts:*'], Resource: '*' }),
  ],
  [
    'assuming is denied where the users are',
    over({ scp: documentOf(allow, { Effect: 'Deny', Action: 'sts:*', Resource: '*' }) }),
  ],
  [
    'assuming is denied at the role',
    over({
      rcp: documentOf(allow, {
        Effect: 'Deny',
        Principal: '*',
        Action: 'sts:AssumeRole',
        Resource: '*',
      }),
    }),
  ],
])('fails where %s', (_, facts) => {
  expect(judged(role04, facts).about).toContain('BREAK-GLASS-READONLY');
});

test('a statement that spares the roles passes, and so does no organization', () => {
  expect(judged(role04, over({ scp: documentOf(allow, spared) })).status).toBe('pass');
  expect(judged(role04, { 'organizations:DescribeOrganization': 'none' }).status).toBe('pass');
  expect(judged(role04).status).toBe('pass');
});

test('what was not read up to the root, and a boundary, is no pass', () => {
  expect(judged(role04, { 'organizations:ListPoliciesForTarget': {} }).status).toBe('not-run');
  const bound = having({ roles: [role({ boundary: 'arn:aws:iam::444455556666:policy/edge' })] });
  expect(judged(role04, bound).status).toBe('not-run');
});
