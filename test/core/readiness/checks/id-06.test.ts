import { expect, test } from 'vitest';
import { id06 } from '../../../../main/core/readiness/checks/id-06.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { NOW, conforming, judged } from '../conforming.ts';

const report = (more: { passwordLastUsed?: number; passwordLastChanged?: number }) => ({
  'iam:GetCredentialReport': conforming['iam:GetCredentialReport'].map((row) => ({
    ...row,
    ...more,
  })),
});

test.each([
  [100, 'pass'],
  [101, 'warn'],
  [190, 'warn'],
  [191, 'fail'],
] as const)('used %i days ago: %s', (days, status) => {
  expect(judged(id06, report({ passwordLastUsed: NOW - days * DAY })).status).toBe(status);
});

test('older than a year, or in no report, fails', () => {
  expect(judged(id06, report({ passwordLastChanged: NOW - 366 * DAY })).status).toBe('fail');
  expect(judged(id06, { 'iam:GetCredentialReport': [] }).status).toBe('fail');
});
