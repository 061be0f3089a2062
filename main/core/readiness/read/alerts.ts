import { z } from 'zod';
import { documentOf } from './documents.ts';
import { maybe, reads, time } from './shape.ts';

/** DescribeMetricFilters (CloudWatch Logs API Reference). */
const filters = z.object({
  metricFilters: z.array(
    z.object({
      filterName: z.string(),
      filterPattern: z.string().default(''),
      logGroupName: z.string(),
      metricTransformations: z
        .array(z.object({ metricName: z.string(), metricNamespace: z.string() }))
        .default([]),
    }),
  ),
});

/** DescribeAlarms (CloudWatch API Reference). */
const alarms = z.object({
  MetricAlarms: z.array(
    z.object({
      AlarmName: z.string(),
      ActionsEnabled: z.boolean(),
      AlarmActions: z.array(z.string()).default([]),
      MetricName: z.string().optional(),
      Namespace: z.string().optional(),
      Period: z.number().optional(),
      Threshold: z.number().optional(),
      ComparisonOperator: z.string(),
      TreatMissingData: z.string().default('missing'),
      StateValue: z.string(),
      StateUpdatedTimestamp: time,
      StateTransitionedTimestamp: time.optional(),
    }),
  ),
});

/** ListRules (EventBridge API Reference); the pattern is JSON as text. */
const rules = z.object({
  Rules: z.array(
    z.object({
      Name: z.string(),
      State: z.string().default('DISABLED'),
      EventPattern: z.string().optional(),
    }),
  ),
});
const targets = z.object({ Targets: z.array(z.object({ Arn: z.string() })) });

/** ListSubscriptionsByTopic, GetTopicAttributes (SNS API Reference). */
const subscriptions = z.object({
  Subscriptions: z.array(
    z.object({
      SubscriptionArn: z.string(),
      Protocol: z.string(),
      Endpoint: z.string().default(''),
    }),
  ),
});
const topic = z.object({ Attributes: z.object({ KmsMasterKeyId: z.string().optional() }) });

/** DescribeKey, GetKeyPolicy (KMS API Reference). */
const key = z.object({
  KeyMetadata: z.object({ KeyId: z.string(), Arn: z.string(), KeyManager: z.string() }),
});
const keyPolicy = z.object({ Policy: z.string() });

export const ALERTS_WHOLE = {
  'logs:DescribeMetricFilters': reads(filters, ({ metricFilters }) =>
    metricFilters.map((one) => ({
      name: one.filterName,
      group: one.logGroupName,
      pattern: one.filterPattern,
      metrics: one.metricTransformations.map(({ metricName, metricNamespace }) => ({
        namespace: metricNamespace,
        name: metricName,
      })),
    })),
  ),
  'cloudwatch:DescribeAlarms': reads(alarms, ({ MetricAlarms }) =>
    MetricAlarms.map((one) => ({
      name: one.AlarmName,
      ...(one.MetricName === undefined || one.Namespace === undefined
        ? {}
        : { metric: { namespace: one.Namespace, name: one.MetricName } }),
      actionsEnabled: one.ActionsEnabled,
      actions: one.AlarmActions,
      ...maybe('period', one.Period),
      ...maybe('threshold', one.Threshold),
      comparison: one.ComparisonOperator,
      whenMissing: one.TreatMissingData,
      state: one.StateValue,
      stateSince: one.StateTransitionedTimestamp ?? one.StateUpdatedTimestamp,
    })),
  ),
  'events:ListRules': reads(rules, ({ Rules }) =>
    Rules.map((one) => ({
      name: one.Name,
      enabled: one.State.startsWith('ENABLED'),
      ...maybe('pattern', parsed(one.EventPattern)),
    })),
  ),
} as const;

export const ALERTS_ONE = {
  'events:ListTargetsByRule': {
    folder: 'rules',
    read: reads(targets, ({ Targets }) => Targets.map(({ Arn }) => Arn)),
  },
  'sns:ListSubscriptionsByTopic': {
    folder: 'topics',
    read: reads(subscriptions, ({ Subscriptions }) =>
      Subscriptions.map(({ SubscriptionArn, Protocol, Endpoint }) => ({
        protocol: Protocol,
        endpoint: Endpoint,
        // Until then, and once it is gone, a word stands in place of the ARN.
        confirmed: SubscriptionArn.startsWith('arn:'),
      })),
    ),
  },
  'sns:GetTopicAttributes': {
    folder: 'topics',
    read: reads(topic, ({ Attributes }) => ({ ...maybe('key', Attributes.KmsMasterKeyId) })),
  },
  'kms:DescribeKey': {
    folder: 'keys',
    read: reads(key, ({ KeyMetadata }) => ({
      id: KeyMetadata.KeyId,
      arn: KeyMetadata.Arn,
      manager: KeyMetadata.KeyManager,
    })),
  },
  'kms:GetKeyPolicy': {
    folder: 'keys',
    read: (answer: unknown) => {
      const read = keyPolicy.safeParse(answer);
      return read.success ? documentOf(read.data.Policy) : undefined;
    },
  },
} as const;

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
