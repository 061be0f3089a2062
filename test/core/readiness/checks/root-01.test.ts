import { expect, test } from 'vitest';
import { root01 } from '../../../../main/core/readiness/checks/root-01.ts';
import { WORK, conforming, judged } from '../conforming.ts';

const summary = conforming['iam:GetAccountSummary'];

test('fails where the summary says so, and where it says nothing of it', () => {
  const other = { ...summary, AccountAccessKeysPresent: 1 };
  expect(judged(root01, { 'iam:GetAccountSummary': other })).toEqual({
    status: 'fail',
    about: [WORK],
  });
  expect(judged(root01, { 'iam:GetAccountSummary': {} }).status).toBe('fail');
});

test('passes as it should be', () => {
  expect(judged(root01).status).toBe('pass');
});
