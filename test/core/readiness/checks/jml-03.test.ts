import { expect, test } from 'vitest';
import { jml03 } from '../../../../main/core/readiness/checks/jml-03.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { judged, NOW } from '../conforming.ts';
import { journals, reviewRun, statement, testRun } from '../conforming-own.ts';

test('a review of 101 days ago fails', () => {
  const old = [statement('JML-03', { on: '2025-11-20' })];
  expect(judged(jml03, { 'own:attestations': old }).status).toBe('fail');
});

test('a review without the runs behind it is no review', () => {
  expect(judged(jml03, journals([testRun()])).status).toBe('not-run');
  const late = { ...reviewRun, endedAt: NOW - 101 * DAY };
  expect(judged(jml03, journals([testRun(), late]))).toEqual({ status: 'fail', about: ['PB-17'] });
});

test('runs without a review are not run, both are attested', () => {
  expect(judged(jml03, { 'own:attestations': [] }).status).toBe('not-run');
  expect(judged(jml03).status).toBe('attested');
});
