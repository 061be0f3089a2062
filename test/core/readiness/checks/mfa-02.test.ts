import { expect, test } from 'vitest';
import { mfa02 } from '../../../../main/core/readiness/checks/mfa-02.ts';
import { NOW, judged } from '../conforming.ts';

const devices = (count: number) => {
  const all = Array.from({ length: count }, (_, at) => ({
    serial: `GAHT${String(at)}`,
    enabled: NOW,
  }));
  return { 'iam:ListMFADevices': { 'sato-break-glass': all, 'jones-break-glass': all } };
};

test.each([
  [0, 'fail'],
  [1, 'warn'],
  [2, 'pass'],
  [8, 'pass'],
] as const)('%i devices: %s', (count, status) => {
  expect(judged(mfa02, devices(count)).status).toBe(status);
});
