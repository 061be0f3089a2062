import type { PolicyDocument } from '../../iam/policy.ts';

/** A trail as a Region shows it: its own, or one of another Region or account that covers it. */
export interface TrailFacts {
  readonly name: string;
  readonly arn: string;
  readonly home: string;
  readonly bucket: string;
  readonly multiRegion: boolean;
  readonly globalEvents: boolean;
  readonly ofOrganization: boolean;
  readonly validated: boolean;
  /** ARN of the log group it writes to besides the bucket. */
  readonly logGroup?: string;
}

export interface TrailStatus {
  readonly logging: boolean;
  /** Of the bucket; empty where the last delivery went well. */
  readonly deliveryError: string;
  /** Epoch milliseconds. */
  readonly delivered?: number;
}

export interface Metric {
  readonly namespace: string;
  readonly name: string;
}

export interface MetricFilterFacts {
  readonly name: string;
  /** Name of the log group. */
  readonly group: string;
  readonly pattern: string;
  readonly metrics: readonly Metric[];
}

export interface AlarmFacts {
  readonly name: string;
  /** Absent of an alarm over an expression. */
  readonly metric?: Metric;
  readonly actionsEnabled: boolean;
  /** ARNs of what it sets off. */
  readonly actions: readonly string[];
  /** Seconds. */
  readonly period?: number;
  readonly threshold?: number;
  readonly comparison: string;
  readonly whenMissing: string;
  readonly state: string;
  /** Epoch milliseconds. */
  readonly stateSince: number;
}

export interface RuleFacts {
  readonly name: string;
  readonly enabled: boolean;
  /** Parsed; absent of a rule by schedule. */
  readonly pattern?: unknown;
}

export interface SubscriptionFacts {
  readonly protocol: string;
  readonly endpoint: string;
  readonly confirmed: boolean;
}

export interface KeyFacts {
  readonly id: string;
  readonly arn: string;
  /** `AWS` for keys that a service made for itself. */
  readonly manager: string;
}

/** What CloudTrail and the services behind its alerts say. Each call but S3's is of one Region. */
export interface LoggingFacts {
  readonly 'cloudtrail:DescribeTrails': readonly TrailFacts[];
  /** By the trail's ARN. */
  readonly 'cloudtrail:GetTrailStatus': Readonly<Record<string, TrailStatus>>;
  /** By the trail's ARN: whether every management event, read and write, is kept. */
  readonly 'cloudtrail:GetEventSelectors': Readonly<Record<string, 'all-management' | 'fewer'>>;
  /** By the bucket's name; of buckets that the account owns. `none`: it has no policy. */
  readonly 's3:GetBucketPolicyStatus': Readonly<
    Record<string, { readonly isPublic: boolean } | 'none'>
  >;
  readonly 's3:GetBucketVersioning': Readonly<Record<string, { readonly enabled: boolean }>>;
  readonly 's3:GetBucketObjectLockConfiguration': Readonly<
    Record<string, { readonly enabled: boolean } | 'none'>
  >;
  readonly 'logs:DescribeMetricFilters': readonly MetricFilterFacts[];
  readonly 'cloudwatch:DescribeAlarms': readonly AlarmFacts[];
  readonly 'events:ListRules': readonly RuleFacts[];
  /** By the rule's name: ARNs. */
  readonly 'events:ListTargetsByRule': Readonly<Record<string, readonly string[]>>;
  /** By the topic's ARN. */
  readonly 'sns:ListSubscriptionsByTopic': Readonly<Record<string, readonly SubscriptionFacts[]>>;
  /** By the topic's ARN: the key it is encrypted with, as it is named there. */
  readonly 'sns:GetTopicAttributes': Readonly<Record<string, { readonly key?: string }>>;
  /** By id, ARN or alias, as it was asked about. */
  readonly 'kms:DescribeKey': Readonly<Record<string, KeyFacts>>;
  /** By id or ARN. */
  readonly 'kms:GetKeyPolicy': Readonly<Record<string, PolicyDocument>>;
}
