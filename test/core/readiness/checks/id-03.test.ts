import { expect, test } from 'vitest';
import { id03 } from '../../../../main/core/readiness/checks/id-03.ts';
import { having, judged, kit, user } from '../conforming.ts';

test.each([
  ['a name of nobody', user('admin')],
  ['a person the kit does not know', user('suzuki')],
  ['a name without the pattern', user('sato', { name: 'emergency' })],
  ['no owner', user('sato', { tags: { BreakGlass: 'true' } })],
  ['no tag', user('sato', { tags: { Owner: 'sato' } })],
])('%s fails', (_, one) => {
  expect(judged(id03, having({ users: [one] })).status).toBe('fail');
});

test('one person with two users fails; both ways of writing the name pass', () => {
  const other = user('sato', { name: 'satobreak-glass' });
  expect(judged(id03, having({ users: [user('sato'), user('jones'), other] })).about).toEqual([
    'satobreak-glass',
  ]);
  const renamed = kit.users.map((one) => ({ ...one, arn: one.arn.replace('sato-', 'sato') }));
  const named = user('sato', { name: 'satobreak-glass', arn: renamed[0]?.arn ?? '' });
  expect(judged(id03, having({ users: [named, user('jones')] }), { users: renamed }).status).toBe(
    'pass',
  );
});

test('without a user nothing is proved', () => {
  expect(judged(id03, having({ users: [] })).status).toBe('fail');
});
