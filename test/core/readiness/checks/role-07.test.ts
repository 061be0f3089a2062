import { expect, test } from 'vitest';
import { role07 } from '../../../../main/core/readiness/checks/role-07.ts';
import { documentOf, having, judged, role, trusted } from '../conforming.ts';

// Shapes: IAM API Reference, GetAccountAuthorizationDetails (AttachedManagedPolicies).
test('no role with it, one of a like name, or one that lets nobody of the kit in, fails', () => {
  expect(judged(role07, having({ roles: [role({ policies: [] })] })).status).toBe('fail');
  const alike = {
    name: 'AWSSupportAccess',
    arn: 'arn:aws:iam::444455556666:policy/AWSSupportAccess',
  };
  const own = role({ policies: [{ ...alike, document: undefined }] });
  expect(judged(role07, having({ roles: [own] })).status).toBe('fail');
  const AWS = 'arn:aws:iam::999900001111:root';
  const others = role({ trust: documentOf({ ...trusted, Principal: { AWS } }) });
  expect(judged(role07, having({ roles: [others] })).status).toBe('fail');
});

test('one that a break-glass user may assume passes', () => {
  expect(judged(role07).status).toBe('pass');
});
