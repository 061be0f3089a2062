import { expect, test } from 'vitest';
import { role05 } from '../../../../main/core/readiness/checks/role-05.ts';
import { allowing, automation, having, judged, role, WORK } from '../conforming.ts';

// Shapes: IAM API Reference, GetAccountAuthorizationDetails.
const passing = (document: ReturnType<typeof allowing> | undefined) =>
  having({ roles: [role({ policies: [{ name: 'p', document }] }), automation()] });

test('no role to work as, or none that may be handed over, fails', () => {
  expect(judged(role05, having({ roles: [role()] })).about).toEqual([WORK]);
  expect(judged(role05, passing(allowing('ec2:*', '*'))).about).toEqual([WORK]);
});

test('one that everybody’s services could be handed fails', () => {
  const wide = passing(allowing('iam:PassRole', '*'));
  expect(judged(role05, wide).about).toEqual(['BREAK-GLASS-READONLY']);
});

test('one that cannot contain a server fails', () => {
  const weak = automation({
    policies: [{ name: 'p', document: allowing('ec2:Describe*', '*') }],
  });
  expect(judged(role05, having({ roles: [role(), weak] })).about).toEqual([
    'BREAK-GLASS-AUTOMATION',
  ]);
});

test('what cannot be read is no pass; the app’s own roles pass', () => {
  expect(judged(role05, passing(undefined)).status).toBe('not-run');
  expect(judged(role05).status).toBe('pass');
});
