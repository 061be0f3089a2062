import { expect, test } from 'vitest';
import { root02 } from '../../../../main/core/readiness/checks/root-02.ts';
import { statement } from '../conforming-own.ts';
import { WORK, conforming, judged } from '../conforming.ts';

const summary = conforming['iam:GetAccountSummary'];

test('fails where the summary says so, and where it says nothing of it', () => {
  const other = { ...summary, AccountPasswordPresent: 1, AccountMFAEnabled: 0 };
  expect(judged(root02, { 'iam:GetAccountSummary': other })).toEqual({
    status: 'fail',
    about: [WORK],
  });
  expect(judged(root02, { 'iam:GetAccountSummary': {} }).status).toBe('fail');
});

test('root that cannot sign in needs no MFA; with a key it does', () => {
  const removed = { AccountPasswordPresent: 0, AccountAccessKeysPresent: 0, AccountMFAEnabled: 0 };
  expect(judged(root02, { 'iam:GetAccountSummary': removed }).status).toBe('pass');
  const key = { ...removed, AccountAccessKeysPresent: 1 };
  expect(judged(root02, { 'iam:GetAccountSummary': key }).status).toBe('fail');
});

test('passes as it should be', () => {
  expect(judged(root02).status).toBe('pass');
});

// Shapes: IAM API Reference, GetAccountSummary, ListVirtualMFADevices.
test('a virtual device fails; how many others there are, somebody has to attest', () => {
  const signsIn = { 'iam:GetAccountSummary': { ...summary, AccountPasswordPresent: 1 } };
  const serial = `arn:aws:iam::${WORK}:mfa/root-account-mfa-device`;
  const virtual = { ...signsIn, 'iam:ListVirtualMFADevices': [{ serial }] };
  expect(judged(root02, virtual).status).toBe('fail');
  expect(judged(root02, signsIn).status).toBe('not-run');
  const stated = { ...signsIn, 'own:attestations': [statement('ROOT-02')] };
  expect(judged(root02, stated).status).toBe('attested');
});
