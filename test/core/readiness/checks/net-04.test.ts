import { expect, test } from 'vitest';
import { net04 } from '../../../../main/core/readiness/checks/net-04.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { judged, NOW } from '../conforming.ts';
import { journals, testRun } from '../conforming-own.ts';

const of = (...runs: Parameters<typeof journals>[0]) => judged(net04, journals(runs)).status;

test('from outside, one Region that did not answer fails', () => {
  expect(of(testRun({ done: ['off-network', 'look-first'] }))).toBe('fail');
});

test('101 days ago fails, 100 pass', () => {
  expect(of(testRun({ endedAt: NOW - 101 * DAY }))).toBe('fail');
  expect(of(testRun({ endedAt: NOW - 100 * DAY }))).toBe('pass');
});

test('a run inside the office says nothing', () => {
  expect(of(testRun({ done: ['look-first', 'look-second'] }))).toBe('not-run');
  expect(judged(net04).status).toBe('pass');
});
