import { expect, test } from 'vitest';
import { id05 } from '../../../../main/core/readiness/checks/id-05.ts';
import { DAY } from '../../../../main/core/readiness/given.ts';
import { NOW, conforming, judged } from '../conforming.ts';

const policy = conforming['iam:GetAccountPasswordPolicy'] as object;

test.each([
  [{ minimumLength: 13 }],
  [{ reusePrevention: 23 }],
  [{ symbols: false }],
  [{ hardExpiry: true }],
])('%j fails', (weaker) => {
  const other = { ...policy, ...weaker } as (typeof conforming)['iam:GetAccountPasswordPolicy'];
  expect(judged(id05, { 'iam:GetAccountPasswordPolicy': other }).status).toBe('fail');
});

test('no policy at all fails', () => {
  expect(judged(id05, { 'iam:GetAccountPasswordPolicy': 'none' }).status).toBe('fail');
});

test('a password that expires within 14 days fails its user; on the 14th day it passes', () => {
  const report = (days: number) => ({
    'iam:GetCredentialReport': conforming['iam:GetCredentialReport'].map((row) => ({
      ...row,
      passwordNextRotation: NOW + days * DAY,
    })),
  });
  expect(judged(id05, report(13)).about).toEqual(['sato-break-glass', 'jones-break-glass']);
  expect(judged(id05, report(14)).status).toBe('pass');
});
