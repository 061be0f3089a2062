import { z } from 'zod';
import { ALERTS_ONE, ALERTS_WHOLE } from './alerts.ts';
import { maybe, reads, time } from './shape.ts';

/** DescribeTrails (CloudTrail API Reference). */
const trails = z.object({
  trailList: z.array(
    z.object({
      Name: z.string(),
      TrailARN: z.string(),
      HomeRegion: z.string(),
      S3BucketName: z.string(),
      IsMultiRegionTrail: z.boolean().default(false),
      IncludeGlobalServiceEvents: z.boolean().default(false),
      IsOrganizationTrail: z.boolean().default(false),
      LogFileValidationEnabled: z.boolean().default(false),
      CloudWatchLogsLogGroupArn: z.string().optional(),
    }),
  ),
});

/** GetTrailStatus (CloudTrail API Reference). */
const status = z.object({
  IsLogging: z.boolean(),
  LatestDeliveryError: z.string().default(''),
  LatestDeliveryTime: time.optional(),
});

const field = z.looseObject({ Field: z.string(), Equals: z.array(z.string()).optional() });

/** GetEventSelectors (CloudTrail API Reference): a trail has one kind or the other. */
const selectors = z
  .object({
    EventSelectors: z
      .array(z.object({ ReadWriteType: z.string(), IncludeManagementEvents: z.boolean() }))
      .optional(),
    AdvancedEventSelectors: z.array(z.object({ FieldSelectors: z.array(field) })).optional(),
  })
  .refine((one) => one.EventSelectors !== undefined || one.AdvancedEventSelectors !== undefined);

export const LOGGING_WHOLE = {
  'cloudtrail:DescribeTrails': reads(trails, ({ trailList }) =>
    trailList.map((one) => ({
      name: one.Name,
      arn: one.TrailARN,
      home: one.HomeRegion,
      bucket: one.S3BucketName,
      multiRegion: one.IsMultiRegionTrail,
      globalEvents: one.IncludeGlobalServiceEvents,
      ofOrganization: one.IsOrganizationTrail,
      validated: one.LogFileValidationEnabled,
      ...maybe('logGroup', one.CloudWatchLogsLogGroupArn),
    })),
  ),
  ...ALERTS_WHOLE,
} as const;

/** GetBucketPolicyStatus, GetBucketVersioning, GetObjectLockConfiguration (S3 API Reference). */
const publicity = z.object({ PolicyStatus: z.object({ IsPublic: z.boolean() }) });
const versioning = z.object({ Status: z.string().optional() });
const lock = z.object({
  ObjectLockConfiguration: z.object({ ObjectLockEnabled: z.string().optional() }),
});

export const LOGGING_ONE = {
  ...ALERTS_ONE,
  's3:GetBucketPolicyStatus': {
    folder: 'buckets',
    read: reads(publicity, ({ PolicyStatus }) => ({ isPublic: PolicyStatus.IsPublic })),
  },
  's3:GetBucketVersioning': {
    folder: 'buckets',
    read: reads(versioning, ({ Status }) => ({ enabled: Status === 'Enabled' })),
  },
  's3:GetBucketObjectLockConfiguration': {
    folder: 'buckets',
    read: reads(lock, ({ ObjectLockConfiguration: { ObjectLockEnabled } }) => ({
      enabled: ObjectLockEnabled === 'Enabled',
    })),
  },
  'cloudtrail:GetTrailStatus': {
    folder: 'trails',
    read: reads(status, (one) => ({
      logging: one.IsLogging,
      deliveryError: one.LatestDeliveryError,
      ...maybe('delivered', one.LatestDeliveryTime),
    })),
  },
  'cloudtrail:GetEventSelectors': {
    folder: 'trails',
    read: reads(selectors, ({ EventSelectors = [], AdvancedEventSelectors = [] }) => {
      const plain = EventSelectors.some(
        (one) => one.ReadWriteType === 'All' && one.IncludeManagementEvents,
      );
      const advanced = AdvancedEventSelectors.some((one) => isAllManagement(one.FieldSelectors));
      return plain || advanced ? ('all-management' as const) : ('fewer' as const);
    }),
  },
} as const;

/** Of high volume and without a principal's doing; CloudTrail offers to leave just these out. */
const MAY_LEAVE_OUT = new Set(['kms.amazonaws.com', 'rdsdata.amazonaws.com']);

/** Management events with nothing else asked of them, but to leave out what is let be. */
function isAllManagement(fields: readonly z.output<typeof field>[]): boolean {
  return (
    fields.some((one) => one.Field === 'eventCategory' && one.Equals?.[0] === 'Management') &&
    fields.every((one) => one.Field === 'eventCategory' || leavesLittleOut(one))
  );
}

function leavesLittleOut({ Field, ...operators }: z.output<typeof field>): boolean {
  const [operator, ...more] = Object.entries(operators);
  const [name, values] = operator ?? [];
  return (
    Field === 'eventSource' &&
    more.length === 0 &&
    name === 'NotEquals' &&
    Array.isArray(values) &&
    values.every((one) => typeof one === 'string' && MAY_LEAVE_OUT.has(one))
  );
}
