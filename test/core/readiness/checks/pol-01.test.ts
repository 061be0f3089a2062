import { expect, test } from 'vitest';
import { pol01 } from '../../../../main/core/readiness/checks/pol-01.ts';
import { allowing, documentOf, having, judged, user } from '../conforming.ts';

const own = (document: ReturnType<typeof allowing> | undefined) =>
  having({ users: [user('sato', { policies: [{ name: 'p', document }] }), user('jones')] });

test.each([
  ['another action', allowing('s3:GetObject', '*')],
  ['everything', allowing('*', '*')],
  ['all of STS', allowing('sts:*', 'arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY')],
  ['every role', allowing('sts:AssumeRole', '*')],
  ['roles by a pattern', allowing('sts:AssumeRole', 'arn:aws:iam::*:role/BREAK-GLASS-READONLY')],
  ['a role the kit lacks', allowing('sts:AssumeRole', 'arn:aws:iam::444455556666:role/Admin')],
  ['all but some', documentOf({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })],
  ['nobody knows what', undefined],
])('who may do %s fails', (_, document) => {
  expect(judged(pol01, own(document)).about).toContain('sato-break-glass');
});

test('what a deny says is no allowance; the listed roles pass', () => {
  const deny = documentOf({ Effect: 'Deny', Action: '*', Resource: '*' });
  expect(judged(pol01, own(deny)).status).toBe('pass');
  expect(judged(pol01).status).toBe('pass');
});

// Shapes: IAM API Reference, GetServiceLastAccessedDetails.
test('what a user has used beside STS fails, and nobody asked about is no pass', () => {
  const used = (...services: readonly string[]) => ({
    'iam:GetServiceLastAccessedDetails': {
      'sato-break-glass': services,
      'jones-break-glass': [],
    },
  });
  expect(judged(pol01, used('sts', 's3')).about).toEqual(['sato-break-glass']);
  expect(judged(pol01, used('sts', 'iam', 'signin')).status).toBe('pass');
  expect(judged(pol01, { 'iam:GetServiceLastAccessedDetails': {} }).status).toBe('not-run');
});
