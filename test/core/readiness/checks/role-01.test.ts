import { expect, test } from 'vitest';
import { role01 } from '../../../../main/core/readiness/checks/role-01.ts';
import { conforming, having, judged, kit, role, WORK } from '../conforming.ts';

// Shapes: Organizations API Reference, ListAccounts; IAM API Reference, GetAccountAuthorizationDetails.
const accounts = (...more: readonly { readonly id: string; readonly active: boolean }[]) => ({
  'organizations:ListAccounts': [...conforming['organizations:ListAccounts'], ...more],
});

test('an account that the kit does not know fails, while it is active', () => {
  const id = '999988887777';
  expect(judged(role01, accounts({ id, active: true }))).toEqual({ status: 'fail', about: [id] });
  expect(judged(role01, accounts({ id, active: false })).status).toBe('pass');
});

test('a role that is not there, or has no tag, fails by its ARN', () => {
  const arn = `arn:aws:iam::${WORK}:role/BREAK-GLASS-READONLY`;
  expect(judged(role01, having({ roles: [] })).about).toEqual([arn]);
  expect(judged(role01, having({ roles: [role({ tags: {} })] })).about).toEqual([arn]);
});

test('an account of the kit that nobody read is no pass', () => {
  const other = {
    ...kit.roles[0]!,
    account: '999988887777',
    arn: 'arn:aws:iam::999988887777:role/x',
  };
  const facts = accounts({ id: other.account, active: true });
  expect(judged(role01, facts, { roles: [...kit.roles, other] }).status).toBe('not-run');
});

test('with each role in its account it passes', () => {
  expect(judged(role01).status).toBe('pass');
});
