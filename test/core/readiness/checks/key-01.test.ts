import { expect, test } from 'vitest';
import { key01 } from '../../../../main/core/readiness/checks/key-01.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { NOW, judged, kit } from '../conforming.ts';

const keys = (...all: readonly { active: boolean; created: number }[]) => ({
  'iam:ListAccessKeys': { 'sato-break-glass': all, 'jones-break-glass': [] },
});
const young = { active: true, created: NOW - 10 * DAY };
const excepted = (until: string) => ({
  users: kit.users.map((one) => ({
    ...one,
    vault: { reason: 'no browser on the ship', approvedBy: 'jones', until },
  })),
});

test('a key without an exception fails, active or not', () => {
  expect(judged(key01, keys({ ...young, active: false })).about).toEqual(['sato-break-glass']);
});

test('with an exception one young key passes; two, an old one, or the day after fail', () => {
  expect(judged(key01, keys(young), excepted('2026-03-01')).status).toBe('pass');
  expect(judged(key01, keys(young, young), excepted('2026-03-01')).status).toBe('fail');
  const old = { active: true, created: NOW - 91 * DAY };
  expect(judged(key01, keys(old), excepted('2026-03-01')).status).toBe('fail');
  expect(judged(key01, keys(young), excepted('2026-02-28')).status).toBe('fail');
});

test('a user nothing was read of is no pass', () => {
  expect(judged(key01, { 'iam:ListAccessKeys': { 'sato-break-glass': [] } }).status).toBe(
    'not-run',
  );
});

test('no key passes', () => {
  expect(judged(key01).status).toBe('pass');
});

// Shapes: IAM API Reference, ListServiceSpecificCredentials, ListSSHPublicKeys, ListSigningCertificates.
test.each([
  'iam:ListServiceSpecificCredentials',
  'iam:ListSSHPublicKeys',
  'iam:ListSigningCertificates',
] as const)('what %s lists fails too, whatever exception there is for a key', (call) => {
  const one = { [call]: { 'sato-break-glass': 1, 'jones-break-glass': 0 } };
  expect(judged(key01, one, excepted('2026-03-01')).about).toEqual(['sato-break-glass']);
  expect(judged(key01, { [call]: { 'jones-break-glass': 0 } }).status).toBe('not-run');
});
