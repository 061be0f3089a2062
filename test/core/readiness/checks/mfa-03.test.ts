import { expect, test } from 'vitest';
import { mfa03 } from '../../../../main/core/readiness/checks/mfa-03.ts';
import { NOW, SECURITY, judged } from '../conforming.ts';

const passkeys = [{ serial: `arn:aws:iam::${SECURITY}:u2f/user/sato/key`, enabled: NOW }];
const only = { 'sato-break-glass': passkeys, 'jones-break-glass': passkeys };

test('passkeys alone fail where the kit allows a sealed key', () => {
  expect(judged(mfa03, { 'iam:ListMFADevices': only }).status).toBe('fail');
});

test('they pass where it does not; a device with codes passes', () => {
  expect(judged(mfa03, { 'iam:ListMFADevices': only }, { lanes: ['console'] }).status).toBe('pass');
  expect(judged(mfa03).status).toBe('pass');
});
