import { expect, test } from 'vitest';
import { key03 } from '../../../../main/core/readiness/checks/key-03.ts';
import { testRun } from '../conforming-own.ts';
import { judged, NOW } from '../conforming.ts';

// Shapes: IAM API Reference, ListAccessKeys, GetAccessKeyLastUsed.
const ID = 'AKIAIOSFODNN7EXAMPLE';
const used = (at?: number) => ({
  'iam:ListAccessKeys': {
    'sato-break-glass': [{ id: ID, active: true, created: NOW }],
    'jones-break-glass': [],
  },
  'iam:GetAccessKeyLastUsed': { [ID]: at === undefined ? {} : { at } },
});
const { begunAt, endedAt } = testRun();

test('a use in no run on record fails', () => {
  expect(judged(key03, used(endedAt + 11 * 60_000)).about).toEqual(['sato-break-glass']);
  expect(judged(key03, used(begunAt - 11 * 60_000)).status).toBe('fail');
});

test('one within a run, or ten minutes of it, passes; and one never used', () => {
  expect(judged(key03, used(begunAt + 1)).status).toBe('pass');
  expect(judged(key03, used(endedAt + 9 * 60_000)).status).toBe('pass');
  expect(judged(key03, used()).status).toBe('pass');
});

test('a key nobody asked about is no pass; without keys there is nothing to ask', () => {
  expect(judged(key03, { ...used(), 'iam:GetAccessKeyLastUsed': {} }).status).toBe('not-run');
  expect(judged(key03).status).toBe('pass');
});
