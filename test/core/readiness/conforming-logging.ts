import { eventRules } from '../../../main/core/artefacts/alerts/event-rules.ts';
import { FILTERS, NAMESPACE } from '../../../main/core/artefacts/alerts/filters.ts';
import type { LoggingFacts } from '../../../main/core/readiness/facts/logging.ts';
import { siteFor } from '../artefacts/site-of.ts';

export const HOME = 'ap-northeast-1';
/** Where the trail’s bucket is kept. */
export const LOGS = '222233334444';
const WORK = '444455556666';
export const TRAIL = `arn:aws:cloudtrail:${HOME}:${WORK}:trail/all`;
export const BUCKET = 'example-trail';
export const TOPIC = `arn:aws:sns:${HOME}:${WORK}:break-glass-used`;
export const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';

/** An organization’s trail and what hangs on it, as the app’s own artefacts make them. */
export const loggingFacts = (now: number): LoggingFacts => ({
  'cloudtrail:DescribeTrails': [
    {
      name: 'all',
      arn: TRAIL,
      home: HOME,
      bucket: BUCKET,
      multiRegion: true,
      globalEvents: true,
      ofOrganization: true,
      validated: true,
      logGroup: `arn:aws:logs:${HOME}:${WORK}:log-group:org-cloudtrail:*`,
    },
  ],
  'cloudtrail:GetTrailStatus': {
    [TRAIL]: { logging: true, deliveryError: '', delivered: now - 600_000 },
  },
  'cloudtrail:GetEventSelectors': { [TRAIL]: 'all-management' },
  's3:GetBucketPolicyStatus': { [BUCKET]: { isPublic: false } },
  's3:GetBucketVersioning': { [BUCKET]: { enabled: true } },
  's3:GetBucketObjectLockConfiguration': { [BUCKET]: { enabled: true } },
  'logs:DescribeMetricFilters': FILTERS.map(({ name, metric, pattern }) => ({
    name,
    group: 'org-cloudtrail',
    pattern,
    metrics: [{ namespace: NAMESPACE, name: metric }],
  })),
  'cloudwatch:DescribeAlarms': FILTERS.map(({ name, metric }) => ({
    name,
    metric: { namespace: NAMESPACE, name: metric },
    actionsEnabled: true,
    actions: [TOPIC],
    period: 60,
    threshold: 1,
    comparison: 'GreaterThanOrEqualToThreshold',
    whenMissing: 'notBreaching',
    state: 'OK',
    stateSince: now - 3_600_000,
  })),
  'events:ListRules': eventRules(siteFor()).map(({ name, pattern }) => ({
    name,
    enabled: true,
    pattern,
  })),
  'events:ListTargetsByRule': Object.fromEntries(
    eventRules(siteFor()).map(({ name }) => [name, [TOPIC]]),
  ),
  'sns:ListSubscriptionsByTopic': {
    [TOPIC]: [
      { protocol: 'email', endpoint: 'oncall@example.com', confirmed: true },
      { protocol: 'sms', endpoint: '+815012345678', confirmed: true },
    ],
  },
  'sns:GetTopicAttributes': { [TOPIC]: { key: KEY } },
  'kms:DescribeKey': {
    [KEY]: { id: KEY, arn: `arn:aws:kms:${HOME}:${WORK}:key/${KEY}`, manager: 'CUSTOMER' },
  },
  'kms:GetKeyPolicy': {
    [KEY]: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'] },
          Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
          Resource: '*',
        },
      ],
    },
  },
});
