import { expect, test } from 'vitest';
import { jml01 } from '../../../../main/core/readiness/checks/jml-01.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { having, judged, NOW, user } from '../conforming.ts';
import { person, roster } from '../conforming-own.ts';

const without = (id: string) => roster.filter((one) => one.id !== id);
const of = (...people: readonly ReturnType<typeof person>[]) =>
  judged(jml01, { 'own:roster': people });

test('a user of whom the roster knows nothing fails', () => {
  expect(of(...without('jones'))).toEqual({ status: 'fail', about: ['jones-break-glass'] });
});

test.each(['left', 'moved'] as const)(
  'an owner who %s fails after a day, warns before',
  (status) => {
    const gone = (ago: number) =>
      of(...without('jones'), person('jones', { status, since: NOW - ago })).status;
    expect(gone(DAY + 1)).toBe('fail');
    expect(gone(DAY)).toBe('warn');
  },
);

test('one who left on a day nobody wrote down fails', () => {
  expect(of(...without('jones'), person('jones', { status: 'left' })).status).toBe('fail');
});

test('a responder without a user fails by name; who only approves needs none', () => {
  expect(of(...roster, person('wei', { name: 'Wei Lin' })).about).toEqual(['Wei Lin']);
  expect(judged(jml01).status).toBe('pass');
});

test('a user who is not in the kit is known by tag, else by name', () => {
  const more = user('wei', { tags: { BreakGlass: 'true' } });
  const facts = having({ users: [user('sato'), user('jones'), more] });
  expect(judged(jml01, facts).about).toEqual(['wei-break-glass']);
  expect(judged(jml01, { ...facts, 'own:roster': [...roster, person('wei')] }).status).toBe('pass');
});
