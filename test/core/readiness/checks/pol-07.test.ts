import { expect, test } from 'vitest';
import { pol07 } from '../../../../main/core/readiness/checks/pol-07.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { judged, NOW } from '../conforming.ts';
import { journals, testRun } from '../conforming-own.ts';

const BOTH = ['sato-break-glass', 'jones-break-glass'];
const of = (...runs: Parameters<typeof journals>[0]) => judged(pol07, journals(runs));

test.each([
  ['a call that went through', { answers: { 'negative-result': 'allowed' } }],
  ['nobody who knows', { answers: { 'negative-result': 'dont-know' } }],
  ['a probe that was passed over', { done: ['no-buckets', 'no-users'] }],
  ['101 days ago', { endedAt: NOW - 101 * DAY }],
])('%s fails for each user of the run', (_, more) => {
  expect(of(testRun(more))).toEqual({ status: 'fail', about: BOTH });
});

test('the newest probe of a user counts, whatever an older one came to', () => {
  const before = testRun({ endedAt: NOW - 50 * DAY });
  const allowed = testRun({ answers: { 'negative-result': 'allowed' } });
  expect(of(before, allowed).status).toBe('fail');
  expect(of({ ...allowed, endedAt: before.endedAt }, testRun()).status).toBe('pass');
});

test('a user who never probed, a run given up, and practice prove nothing', () => {
  const [sato = ''] = testRun().users;
  expect(of(testRun({ users: [sato] })).status).toBe('not-run');
  expect(of(testRun({ ended: 'abandoned' })).status).toBe('not-run');
  expect(of(testRun({ how: 'rehearsal' })).status).toBe('not-run');
});

test('all refused within the quarter passes', () => {
  expect(judged(pol07).status).toBe('pass');
});
