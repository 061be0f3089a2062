import { expect, test } from 'vitest';
import { log06 } from '../../../../main/core/readiness/checks/log-06.ts';
import { conforming, judged } from '../conforming.ts';

// Shapes: CloudWatch Logs API Reference, DescribeMetricFilters; EventBridge API Reference, ListRules.
const noFilters = { 'logs:DescribeMetricFilters': [] };
const noRules = { 'events:ListRules': [] };

test('fails where neither filter nor rule tells of root', () => {
  expect(judged(log06, { ...noFilters, ...noRules }).status).toBe('fail');
  const off = conforming['events:ListRules'].map((one) => ({ ...one, enabled: false }));
  expect(judged(log06, { ...noFilters, 'events:ListRules': off }).status).toBe('fail');
});

test('one of the two is enough', () => {
  expect(judged(log06, noFilters).status).toBe('pass');
  expect(judged(log06, noRules).status).toBe('pass');
});

test('a rule whose targets were not read may be the one', () => {
  const unread = { ...noFilters, 'events:ListTargetsByRule': {} };
  expect(judged(log06, unread).status).toBe('not-run');
});
