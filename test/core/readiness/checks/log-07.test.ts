import { expect, test } from 'vitest';
import { log07 } from '../../../../main/core/readiness/checks/log-07.ts';
import { runChecks } from '../../../../main/core/readiness/run-checks.ts';
import { ACCOUNTS, accountOf, conforming, judged, kit, NOW } from '../conforming.ts';

// Shapes: EventBridge API Reference, ListRules, ListTargetsByRule.
const rules = conforming['events:ListRules'];
const noFilters = { 'logs:DescribeMetricFilters': [] };

test.each([
  ['there is no rule', { 'events:ListRules': [] }],
  ['one of the two is missing', { 'events:ListRules': rules.slice(0, 1) }],
  ['a rule is off', { 'events:ListRules': rules.map((one) => ({ ...one, enabled: false })) }],
  ['a rule has no target', { 'events:ListTargetsByRule': { [rules[0]!.name]: [] } }],
])('fails where %s', (_, facts) => {
  expect(judged(log07, { ...facts, ...noFilters }).status).toBe('fail');
});

test('filters that count all of it leave a warning', () => {
  expect(judged(log07, { 'events:ListRules': [] }).status).toBe('warn');
});

test('is judged in each Region of sign-in and of the kit, in each account', () => {
  const accounts = ACCOUNTS.map((account) => accountOf(account, conforming));
  const results = runChecks([log07], accounts, kit, NOW);
  expect(results.map(({ status }) => status)).toEqual(Array(12).fill('pass'));
  expect(new Set(results.map(({ region }) => region))).toEqual(
    new Set([
      'us-east-1',
      'us-east-2',
      'eu-north-1',
      'ap-southeast-2',
      'ap-northeast-1',
      'ap-northeast-3',
    ]),
  );
});

test('a Region that nobody read is not run', () => {
  const accounts = [{ ...accountOf('444455556666', conforming), regions: {} }];
  const statuses = runChecks([log07], accounts, kit, NOW).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set(['not-run']));
});
