import { expect, test } from 'vitest';
import { log04 } from '../../../../main/core/readiness/checks/log-04.ts';
import type { AlarmFacts } from '../../../../main/core/readiness/facts/logging.ts';
import { conforming, judged, NOW } from '../conforming.ts';

// Shapes: CloudWatch API Reference, DescribeAlarms (MetricAlarm).
const alarms = (more: Partial<AlarmFacts>) => ({
  'cloudwatch:DescribeAlarms': conforming['cloudwatch:DescribeAlarms'].map((one) => ({
    ...one,
    ...more,
  })),
});
const day = 86_400_000;
const silent = { state: 'INSUFFICIENT_DATA', stateSince: NOW - 8 * day };

test.each<[string, Partial<AlarmFacts>]>([
  ['is switched off', { actionsEnabled: false }],
  ['tells nobody', { actions: [] }],
  ['looks every ten minutes', { period: 600 }],
  ['waits for two', { threshold: 2 }],
  ['waits for more than one', { comparison: 'GreaterThanThreshold', threshold: 1 }],
  ['goes off where nothing happens', { comparison: 'LessThanThreshold' }],
  ['is of another metric', { metric: { namespace: 'BreakGlass', name: 'x' } }],
  ['has had no data for a week', { ...silent, whenMissing: 'missing' }],
])('an alarm that %s fails', (_, more) => {
  expect(judged(log04, alarms(more)).status).toBe('fail');
});

test('no data is well where nothing missing is nothing wrong, or for some days', () => {
  expect(judged(log04, alarms({ ...silent, whenMissing: 'notBreaching' })).status).toBe('pass');
  const lately = { ...silent, whenMissing: 'missing', stateSince: NOW - 6 * day };
  expect(judged(log04, alarms(lately)).status).toBe('pass');
});

test('one alarm that acts is enough beside one that does not', () => {
  const [all] = [conforming['cloudwatch:DescribeAlarms']];
  const off = all.map((one) => ({ ...one, actionsEnabled: false }));
  expect(judged(log04, { 'cloudwatch:DescribeAlarms': [...off, ...all] }).status).toBe('pass');
  const above = { comparison: 'GreaterThanThreshold', threshold: 0 };
  expect(judged(log04, alarms(above)).status).toBe('pass');
});
