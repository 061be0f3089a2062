import { expect, test } from 'vitest';
import { LOGGING_ONE, LOGGING_WHOLE } from '../../../../main/core/readiness/read/logging.ts';

// Answers as in the CloudTrail API Reference, each page's "Examples".
const events = LOGGING_ONE['cloudtrail:GetEventSelectors'].read;
const advanced = (...FieldSelectors: readonly object[]) =>
  events({ TrailARN: 'arn:x', AdvancedEventSelectors: [{ Name: 'x', FieldSelectors }] });
const management = { Field: 'eventCategory', Equals: ['Management'] };

test('event selectors: management, read and write', () => {
  const plain = (more: object) =>
    events({ EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, ...more }] });
  expect(plain({ ExcludeManagementEventSources: ['kms.amazonaws.com'] })).toBe('all-management');
  expect(plain({ ReadWriteType: 'WriteOnly' })).toBe('fewer');
  expect(plain({ IncludeManagementEvents: false })).toBe('fewer');
  expect(events({ TrailARN: 'arn:x' })).toBeUndefined();
});

test('advanced event selectors: one that narrows is not all of them', () => {
  expect(advanced(management)).toBe('all-management');
  const kms = { Field: 'eventSource', NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] };
  expect(advanced(management, kms)).toBe('all-management');
  expect(advanced(management, { Field: 'readOnly', Equals: ['false'] })).toBe('fewer');
  expect(advanced(management, { Field: 'eventSource', NotEquals: ['sts.amazonaws.com'] })).toBe(
    'fewer',
  );
  expect(advanced(management, { Field: 'eventName', NotEquals: ['AssumeRole'] })).toBe('fewer');
  expect(advanced({ Field: 'eventCategory', Equals: ['Data'] })).toBe('fewer');
});

test('a trail as a Region shows it', () => {
  const read = LOGGING_WHOLE['cloudtrail:DescribeTrails'];
  const trail = {
    IncludeGlobalServiceEvents: true,
    IsOrganizationTrail: false,
    Name: 'management-trail',
    TrailARN: 'arn:aws:cloudtrail:us-east-1:111122223333:trail/management-trail',
    LogFileValidationEnabled: true,
    IsMultiRegionTrail: true,
    HasCustomEventSelectors: false,
    S3BucketName: 'amzn-s3-demo-bucket',
    HasInsightSelectors: false,
    HomeRegion: 'us-east-1',
  };
  expect(read({ trailList: [trail] })).toEqual([
    {
      name: 'management-trail',
      arn: trail.TrailARN,
      home: 'us-east-1',
      bucket: 'amzn-s3-demo-bucket',
      multiRegion: true,
      globalEvents: true,
      ofOrganization: false,
      validated: true,
    },
  ]);
  expect(read({ trailList: [{ ...trail, TrailARN: undefined }] })).toBeUndefined();
});
