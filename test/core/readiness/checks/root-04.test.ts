import { expect, test } from 'vitest';
import { root04 } from '../../../../main/core/readiness/checks/root-04.ts';
import { testRun } from '../conforming-own.ts';
import { conforming, judged, NOW } from '../conforming.ts';

// Shapes: IAM User Guide, "Credential reports" (<root_account>); CloudTrail API Reference, LookupEvents.
const day = 86_400_000;
const events = (...times: readonly number[]) => ({
  'cloudtrail:LookupEvents': {
    root: times.map((at) => ({ id: 'e', name: 'ConsoleLogin', at, names: [] })),
  },
});
const signedIn = (at: number) => ({
  'iam:GetCredentialReport': [
    { user: '<root_account>', passwordEnabled: true, activeKeys: 0, passwordLastUsed: at },
  ],
});

test('what root did in no run on record fails, by event or by report', () => {
  expect(judged(root04, events(NOW - 10 * day)).status).toBe('fail');
  expect(judged(root04, signedIn(NOW - 10 * day)).status).toBe('fail');
});

test('in a run on record, or over 90 days ago, it passes', () => {
  const { endedAt } = testRun();
  expect(judged(root04, { ...events(endedAt), ...signedIn(endedAt) }).status).toBe('pass');
  expect(judged(root04, signedIn(NOW - 91 * day)).status).toBe('pass');
  expect(judged(root04).status).toBe('pass');
});

test('a history nobody looked up, and a report without root, is no pass', () => {
  const others = { ...conforming['cloudtrail:LookupEvents'] } as Record<string, never[]>;
  delete others['root'];
  expect(judged(root04, { 'cloudtrail:LookupEvents': others }).status).toBe('not-run');
  expect(judged(root04, { 'iam:GetCredentialReport': [] }).status).toBe('not-run');
});
