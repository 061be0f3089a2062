import { expect, test } from 'vitest';
import { root03 } from '../../../../main/core/readiness/checks/root-03.ts';
import { runChecks } from '../../../../main/core/readiness/run-checks.ts';
import { accountOf, conforming, judged, kit, NOW, SECURITY } from '../conforming.ts';

// Shapes: IAM API Reference, ListOrganizationsFeatures, GetAccountSummary.
const summary = conforming['iam:GetAccountSummary'];

test.each([
  ['a feature is off', { 'iam:ListOrganizationsFeatures': ['RootSessions'] }],
  [
    'a member’s root has a password',
    { 'iam:GetAccountSummary': { ...summary, AccountPasswordPresent: 1 } },
  ],
  [
    'a member’s root has a key',
    { 'iam:GetAccountSummary': { ...summary, AccountAccessKeysPresent: 1 } },
  ],
  ['the summary says nothing of it', { 'iam:GetAccountSummary': { Users: 2 } }],
])('fails where %s', (_, facts) => {
  expect(judged(root03, facts).status).toBe('fail');
});

test('the management account keeps its root; a member nobody read is no pass', () => {
  expect(judged(root03).status).toBe('pass');
  const results = runChecks([root03], [accountOf(SECURITY, conforming)], kit, NOW);
  expect(results[0]).toMatchObject({
    status: 'not-run',
    missing: [{ call: 'iam:GetAccountSummary', account: '444455556666' }],
  });
});
