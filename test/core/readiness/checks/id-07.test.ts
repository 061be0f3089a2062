import { expect, test } from 'vitest';
import { id07 } from '../../../../main/core/readiness/checks/id-07.ts';
import { conforming, documentOf, having, judged, role, sealed, user } from '../conforming.ts';

const USER = 'arn:aws:iam::111122223333:user/sato-break-glass';
const details = conforming['iam:GetAccountAuthorizationDetails'];
const baseline = (more: Parameters<typeof sealed>[1]) => ({
  'own:baseline': sealed(details, more),
});

test.each([
  ['a policy', { policies: [{ name: 'new', document: documentOf() }] }],
  ['a group', { groups: ['BREAK-GLASS', 'ADMINS'] }],
  ['a tag', { tags: { BreakGlass: 'true' } }],
  ['a boundary', { boundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
])('%s that differs fails, by the user', (_, more) => {
  const changed = having({ users: [user('sato', more), user('jones')] });
  expect(judged(id07, changed)).toEqual({ status: 'fail', about: [USER] });
});

test('trust that differs, who is new and who is gone fail', () => {
  expect(judged(id07, having({ roles: [role({ trust: documentOf() })] })).status).toBe('fail');
  const other = having({ users: [user('sato'), user('wei')] });
  expect(judged(id07, other).about).toEqual([
    'arn:aws:iam::111122223333:user/jones-break-glass',
    'arn:aws:iam::111122223333:user/wei-break-glass',
  ]);
});

test.each(['unsigned', 'foreign', 'broken'] as const)('a baseline that is %s fails', (standing) => {
  expect(judged(id07, baseline({ standing, signers: [] })).status).toBe('fail');
});

test('one that took the place of another wants two signers', () => {
  const replaces = 'a'.repeat(64);
  expect(judged(id07, baseline({ replaces })).status).toBe('fail');
  expect(judged(id07, baseline({ replaces, signers: ['a', 'b'] })).status).toBe('pass');
});

test('the same in another order passes', () => {
  const groups = { groups: ['A', 'B'] };
  const before = { ...details, users: [user('sato', groups), user('jones')] };
  const after = having({ users: [user('jones'), user('sato', { groups: ['B', 'A'] })] });
  expect(judged(id07, { ...after, 'own:baseline': sealed(before) }).status).toBe('pass');
  expect(judged(id07).status).toBe('pass');
});

test('an account that was never sealed has nothing that is not new', () => {
  expect(judged(id07, baseline({ accounts: {} })).status).toBe('fail');
});
