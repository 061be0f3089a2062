import { expect, test } from 'vitest';
import { id03 } from '../../../../main/core/readiness/checks/id-03.ts';
import { having, judged, user } from '../conforming.ts';

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
  expect(judged(id03, having({ users: [user('sato'), other] })).about).toEqual(['satobreak-glass']);
  expect(judged(id03, having({ users: [other, user('jones')] })).status).toBe('pass');
});

test('without a user nothing is proved', () => {
  expect(judged(id03, having({ users: [] })).status).toBe('fail');
});
