import { expect, test } from 'vitest';
import { mfa05 } from '../../../../main/core/readiness/checks/mfa-05.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { judged, NOW } from '../conforming.ts';
import { journals, statement, testRun } from '../conforming-own.ts';

const KEY = 'arn:aws:iam::111122223333:u2f/user/sato/key';
const used = (devices: Readonly<Record<string, number>>, how: 'live' | 'rehearsal' = 'live') =>
  journals([testRun({ devices, how })]);

test('a device of 101 days ago fails by its serial, of 100 passes', () => {
  const facts = (days: number) => used({ GAHT12345678: NOW - days * DAY, [KEY]: NOW });
  expect(judged(mfa05, facts(101)).about).toEqual(['GAHT12345678', 'GAHT12345678']);
  expect(judged(mfa05, facts(100)).status).toBe('pass');
});

test('a device that nobody used, or in practice only, is not run', () => {
  expect(judged(mfa05, used({ GAHT12345678: NOW })).status).toBe('not-run');
  expect(judged(mfa05, used({ GAHT12345678: NOW, [KEY]: NOW }, 'rehearsal')).status).toBe(
    'not-run',
  );
});

test('a key that the browser alone sees is attested by its serial', () => {
  const word = { 'own:attestations': [statement('MFA-05', { about: [KEY] })] };
  expect(judged(mfa05, { ...used({ GAHT12345678: NOW }), ...word }).status).toBe('attested');
});

test.each([30_000, -30_000])('a clock off by %d ms fails', (aheadMs) => {
  expect(judged(mfa05, { 'own:clock': { aheadMs } }).status).toBe('fail');
});

test('29.9 seconds are still right', () => {
  expect(judged(mfa05, { 'own:clock': { aheadMs: -29_999 } }).status).toBe('pass');
});
