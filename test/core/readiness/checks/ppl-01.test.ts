import { expect, test } from 'vitest';
import { ppl01 } from '../../../../main/core/readiness/checks/ppl-01.ts';
import { judged, NOW } from '../conforming.ts';
import { person, roster } from '../conforming-own.ts';

const of = (...people: readonly ReturnType<typeof person>[]) =>
  judged(ppl01, { 'own:roster': people });
const [sato, jones, mori] = roster as [(typeof roster)[0], (typeof roster)[0], (typeof roster)[0]];

test.each([
  ['one responder', [sato, mori]],
  ['one who was never trained', [sato, person('jones', { trained: NOW + 1 }), mori]],
  ['one who has left', [sato, { ...jones, status: 'left' as const }, mori]],
  ['nobody who approves', [sato, jones]],
  [
    'an approver who is one of the two',
    [sato, { ...jones, duties: ['responder', 'approver'] as const }],
  ],
])('%s fails the slot', (_, people) => {
  expect(of(...people)).toEqual({ status: 'fail', about: ['Asia/Tokyo'] });
});

test('a roster without slots proves nothing', () => {
  expect(of(person('sato', { slots: [] })).status).toBe('fail');
});

test('each slot is looked at, and three of whom one also approves are enough', () => {
  expect(of(...roster, person('wei', { slots: ['Europe/Paris'] })).about).toEqual(['Europe/Paris']);
  const both = person('wei', { duties: ['responder', 'approver'] });
  expect(of(sato, jones, both).status).toBe('pass');
  expect(judged(ppl01).status).toBe('pass');
});
