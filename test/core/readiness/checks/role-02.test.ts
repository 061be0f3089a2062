import { expect, test } from 'vitest';
import { role02 } from '../../../../main/core/readiness/checks/role-02.ts';
import { having, judged } from '../conforming.ts';

test.each([
  [3_600, 'pass'],
  [3_601, 'warn'],
  [14_400, 'warn'],
  [14_401, 'fail'],
  [43_200, 'fail'],
] as const)('%i seconds: %s', (seconds, status) => {
  expect(judged(role02, { 'iam:GetRole': { 'BREAK-GLASS-READONLY': seconds } }).status).toBe(
    status,
  );
});

test('a role nothing was read of is no pass, nor is an account without a role', () => {
  expect(judged(role02, { 'iam:GetRole': {} }).status).toBe('not-run');
  expect(judged(role02, having({ roles: [] }))).toEqual({
    status: 'fail',
    about: ['BREAK-GLASS-READONLY'],
  });
});
