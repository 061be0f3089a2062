import { expect, test } from 'vitest';
import { ALERTS_ONE, ALERTS_WHOLE } from '../../../../main/core/readiness/read/alerts.ts';

test('filters as DescribeMetricFilters gives them (CloudWatch Logs API Reference)', () => {
  const answer = {
    metricFilters: [
      {
        filterName: 'x',
        filterPattern: '{ $.a = 1 }',
        metricTransformations: [
          { metricName: 'm', metricNamespace: 'n', metricValue: '1', defaultValue: 0 },
        ],
        creationTime: 1_396_224_000_000,
        logGroupName: 'g',
      },
    ],
  };
  expect(ALERTS_WHOLE['logs:DescribeMetricFilters'](answer)).toEqual([
    { name: 'x', group: 'g', pattern: '{ $.a = 1 }', metrics: [{ namespace: 'n', name: 'm' }] },
  ]);
  expect(ALERTS_WHOLE['logs:DescribeMetricFilters']({ filters: [] })).toBeUndefined();
});

test('alarms as DescribeAlarms gives them (CloudWatch API Reference), one over an expression too', () => {
  const alarm = {
    AlarmName: 'a',
    ActionsEnabled: true,
    AlarmActions: ['arn:aws:sns:us-east-1:111122223333:t'],
    StateValue: 'OK',
    StateUpdatedTimestamp: '2026-01-02T00:00:00.000000+00:00',
    StateTransitionedTimestamp: '2026-01-01T00:00:00.000000+00:00',
    MetricName: 'm',
    Namespace: 'n',
    Statistic: 'Sum',
    Period: 60,
    Threshold: 1.0,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  };
  const { MetricName, Namespace, Period, ...expression } = alarm;
  expect([MetricName, Namespace, Period]).toHaveLength(3);
  const read = ALERTS_WHOLE['cloudwatch:DescribeAlarms']({ MetricAlarms: [alarm, expression] });
  expect(read?.[0]).toMatchObject({
    metric: { namespace: 'n', name: 'm' },
    whenMissing: 'missing',
    stateSince: Date.UTC(2026, 0, 1),
  });
  expect(read?.[1]?.metric).toBeUndefined();
});

test('rules as ListRules gives them (EventBridge API Reference): by pattern, by schedule, off', () => {
  const read = ALERTS_WHOLE['events:ListRules']({
    Rules: [
      {
        Name: 'all',
        Arn: 'arn:aws:events:us-east-1:111122223333:rule/all',
        EventPattern: '{"source":["aws.sts"]}',
        State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
        EventBusName: 'default',
      },
      { Name: 'hourly', ScheduleExpression: 'rate(1 hour)', State: 'DISABLED' },
    ],
  });
  expect(read).toEqual([
    { name: 'all', enabled: true, pattern: { source: ['aws.sts'] } },
    { name: 'hourly', enabled: false },
  ]);
});

test('who waits for a confirmation, and who is gone, is not confirmed (SNS API Reference)', () => {
  const subscription = (SubscriptionArn: string) => ({
    SubscriptionArn,
    Owner: '111122223333',
    Protocol: 'email',
    Endpoint: 'a@example.com',
    TopicArn: 'arn:aws:sns:us-east-1:111122223333:t',
  });
  const read = ALERTS_ONE['sns:ListSubscriptionsByTopic'].read({
    Subscriptions: ['PendingConfirmation', 'Deleted', 'arn:aws:sns:us-east-1:111122223333:t:1'].map(
      subscription,
    ),
  });
  expect(read?.map(({ confirmed }) => confirmed)).toEqual([false, false, true]);
});

test('a key policy is JSON as text (KMS API Reference, GetKeyPolicy)', () => {
  const read = ALERTS_ONE['kms:GetKeyPolicy'].read;
  const Policy = '{\n  "Version" : "2012-10-17",\n "Statement" : [ { "Effect" : "Allow" } ]\n}';
  expect(read({ Policy, PolicyName: 'default' })?.Statement).toEqual([{ Effect: 'Allow' }]);
  expect(read({ Policy: 'x' })).toBeUndefined();
});
