import { expect, test } from 'vitest';
import { mfa01 } from '../../../../main/core/readiness/checks/mfa-01.ts';
import { conforming, having, judged } from '../conforming.ts';

test('a user without a device fails, and so does one nothing was read of', () => {
  const { 'sato-break-glass': some = [] } = conforming['iam:ListMFADevices'];
  const devices = { 'sato-break-glass': some };
  expect(judged(mfa01, { 'iam:ListMFADevices': devices }).about).toEqual(['jones-break-glass']);
});

test('without a user nothing is proved; with devices it passes', () => {
  expect(judged(mfa01, having({ users: [] })).status).toBe('fail');
  expect(judged(mfa01).status).toBe('pass');
});
