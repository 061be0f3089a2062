import { expect, test } from 'vitest';
import { log09 } from '../../../../main/core/readiness/checks/log-09.ts';
import { conforming, judged } from '../conforming.ts';

// Shapes: CloudWatch Logs API Reference, DescribeMetricFilters; CloudWatch API Reference, DescribeAlarms.
test.each(['Tamper', 'TrailChange', 'PolicyChange'])('without %s it fails', (name) => {
  const without = <T extends { readonly name: string }>(all: readonly T[]) =>
    all.filter((one) => one.name !== `BREAK-GLASS-${name}`);
  const filters = without(conforming['logs:DescribeMetricFilters']);
  expect(judged(log09, { 'logs:DescribeMetricFilters': filters }).status).toBe('fail');
  const alarms = without(conforming['cloudwatch:DescribeAlarms']);
  expect(judged(log09, { 'cloudwatch:DescribeAlarms': alarms }).status).toBe('fail');
});

test('the filters and alarms this app writes pass', () => {
  expect(judged(log09).status).toBe('pass');
});
