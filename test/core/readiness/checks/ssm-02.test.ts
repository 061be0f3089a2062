import { expect, test } from 'vitest';
import type { PolicyStatement } from '../../../../main/core/iam/policy.ts';
import { ssm02 } from '../../../../main/core/readiness/checks/ssm-02.ts';
import { responderRights } from '../conforming-systems.ts';
import { documentOf, having, judged, role } from '../conforming.ts';

// Shapes: IAM API Reference, GetAccountAuthorizationDetails; Session Manager's sample policies.
const [start, own] = responderRights.document!.Statement as readonly [
  PolicyStatement,
  PolicyStatement,
];
const may = (...statements: readonly PolicyStatement[]) =>
  judged(
    ssm02,
    having({ roles: [role({ policies: [{ name: 'p', document: documentOf(...statements) }] })] }),
  );

test.each<[string, readonly PolicyStatement[]]>([
  ['everything', [{ ...start, Resource: '*' }]],
  [
    'every document',
    [{ ...start, Resource: ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:document/*'] }],
  ],
  ['no document', [{ ...start, Resource: 'arn:aws:ec2:*:*:instance/*' }]],
  [
    'whatever document is asked for',
    [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: start.Resource! }],
  ],
  ['to end the sessions of others', [start, { ...own, Resource: 'arn:aws:ssm:*:*:session/*' }]],
  ['no session at all', [own]],
])('who is allowed %s fails', (_, statements) => {
  expect(may(...statements).status).toBe('fail');
});

test('a policy that cannot be read is no pass', () => {
  const roles = [role({ policies: [{ name: 'p', document: undefined }] })];
  expect(judged(ssm02, having({ roles })).status).toBe('not-run');
});

test('the logged document or one of the organisation’s own passes', () => {
  expect(may(start, own).status).toBe('pass');
  const named = ['arn:aws:ec2:*:*:instance/*', 'arn:aws:ssm:*:*:document/Example-Shell'];
  expect(may({ ...start, Resource: named }, own).status).toBe('pass');
});
