import type { PolicyDocument } from '../../iam/policy.ts';
import { ROLE_NAMES, type Site } from '../site.ts';
import { documentOf } from './document.ts';

/** What stops, narrows or deletes a trail or what is kept of it. */
const TRAILS = [
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'logs:PutRetentionPolicy',
];

/** What takes away, mutes or rewrites an alert. To put one of the same name is to replace it. */
const ALERTS = [
  'logs:DeleteMetricFilter',
  'logs:PutMetricFilter',
  'cloudwatch:DeleteAlarms',
  'cloudwatch:DisableAlarmActions',
  'cloudwatch:PutMetricAlarm',
  'cloudwatch:SetAlarmState',
  'events:DeleteRule',
  'events:DisableRule',
  'events:PutRule',
  'events:PutTargets',
  'events:RemoveTargets',
  'sns:DeleteTopic',
  'sns:RemovePermission',
  'sns:SetTopicAttributes',
  'sns:Unsubscribe',
];

/**
 * Who is in an incident cannot take away its evidence (breakglass-practice 2.2), and nobody but the
 * keepers touches the alerts that tell of break-glass use.
 */
export function keepEvidence(site: Site): PolicyDocument {
  const arn = (service: string, rest: string): string =>
    `arn:${site.partition}:${service}:*:*:${rest}`;
  const notKeepers = { ArnNotLike: { 'aws:PrincipalArn': site.keepers } };
  return documentOf(
    {
      Sid: 'ResponderKeepsTheEvidence',
      Effect: 'Deny',
      Action: TRAILS,
      Resource: '*',
      Condition: {
        ...notKeepers,
        ArnLike: { 'aws:PrincipalArn': `arn:${site.partition}:iam::*:role/${ROLE_NAMES}` },
      },
    },
    {
      Sid: 'OnlyKeepersTouchTheAlerts',
      Effect: 'Deny',
      Action: ALERTS,
      Resource: [
        arn('logs', `log-group:${site.logGroup}:*`),
        arn('logs', `log-group:${site.logGroup}`),
        arn('cloudwatch', 'alarm:BREAK-GLASS-*'),
        arn('events', 'rule/BREAK-GLASS-*'),
        arn('sns', 'break-glass-*'),
      ],
      Condition: notKeepers,
    },
  );
}
