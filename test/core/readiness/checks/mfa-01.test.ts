import { expect, test } from 'vitest';
import { mfa01 } from '../../../../main/core/readiness/checks/mfa-01.ts';
import { conforming, having, judged } from '../conforming.ts';

test('a user without a device fails; one nothing was read of is no pass', () => {
  const { 'sato-break-glass': some = [] } = conforming['iam:ListMFADevices'];
  const devices = { 'sato-break-glass': some, 'jones-break-glass': [] };
  expect(judged(mfa01, { 'iam:ListMFADevices': devices }).about).toEqual(['jones-break-glass']);
  const one = { 'sato-break-glass': some };
  expect(judged(mfa01, { 'iam:ListMFADevices': one }).status).toBe('not-run');
});

test('without a user nothing is proved; with devices it passes', () => {
  expect(judged(mfa01, having({ users: [] })).status).toBe('fail');
  expect(judged(mfa01).status).toBe('pass');
});
