import { expect, test } from 'vitest';
import { id01 } from '../../../../main/core/readiness/checks/id-01.ts';
import { SECURITY, having, judged, user } from '../conforming.ts';

test('no user, or the management account, fails', () => {
  expect(judged(id01, having({ users: [] }))).toEqual({ status: 'fail', about: [SECURITY] });
  const management = { 'organizations:DescribeOrganization': { management: SECURITY } };
  expect(judged(id01, management).status).toBe('fail');
});

test('one user is a warning; two pass, also without an organization', () => {
  expect(judged(id01, having({ users: [user('sato')] })).status).toBe('warn');
  expect(judged(id01).status).toBe('pass');
  expect(judged(id01, { 'organizations:DescribeOrganization': 'none' }).status).toBe('pass');
});
