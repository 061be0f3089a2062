import { expect, test } from 'vitest';
import { log08 } from '../../../../main/core/readiness/checks/log-08.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { judged, NOW } from '../conforming.ts';
import { journals, testRun } from '../conforming-own.ts';

const of = (...runs: Parameters<typeof journals>[0]) => judged(log08, journals(runs)).status;
const took = (minutes: number) => of(testRun({ numbers: { 'times.alarm_minutes': minutes } }));

test('16 minutes fail, 15 pass', () => {
  expect(took(16)).toBe('fail');
  expect(took(15)).toBe('pass');
});

test('a measurement of 101 days ago fails', () => {
  expect(of(testRun({ endedAt: NOW - 101 * DAY }))).toBe('fail');
});

test('the last one that measured counts; none is not run', () => {
  expect(of(testRun({ endedAt: NOW - 9 * DAY }), testRun({ numbers: {} }))).toBe('pass');
  expect(of(testRun({ numbers: {} }))).toBe('not-run');
  expect(of(testRun({ how: 'rehearsal' }))).toBe('not-run');
});
