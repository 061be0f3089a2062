import { expect, test } from 'vitest';
import { ssm03 } from '../../../../main/core/readiness/checks/ssm-03.ts';
import { BUCKET } from '../conforming-logging.ts';
import { PREFERENCES } from '../conforming-systems.ts';
import { judged } from '../conforming.ts';

// Shapes: Systems Manager API Reference, GetDocument; User Guide, "Session document schema".
const prefer = (more: Readonly<Record<string, unknown>>) => ({
  'ssm:GetDocument': {
    'SSM-SessionManagerRunShell': {
      content: JSON.stringify({ ...PREFERENCES, inputs: { ...PREFERENCES.inputs, ...more } }),
    },
  },
});
const toBucket = { cloudWatchLogGroupName: '', s3BucketName: BUCKET };

test.each([
  ['they are kept nowhere', prefer({ cloudWatchLogGroupName: '' })],
  ['they are kept in clear', prefer({ cloudWatchEncryptionEnabled: false })],
  ['the log group is gone', { 'logs:DescribeLogGroups': [] }],
  ['they stay open for long', prefer({ idleSessionTimeout: '60' })],
  ['they never end', prefer({ maxSessionDuration: '' })],
  ['nobody set it up', { 'ssm:GetDocument': { 'SSM-SessionManagerRunShell': 'none' as const } }],
  [
    'the bucket is public',
    { ...prefer(toBucket), 's3:GetBucketPolicyStatus': { [BUCKET]: { isPublic: true } } },
  ],
])('sessions fail where %s', (_, facts) => {
  expect(judged(ssm03, facts).status).toBe('fail');
});

test('a bucket nobody read, and preferences that are none, are no pass', () => {
  const unread = { ...prefer(toBucket), 's3:GetBucketPolicyStatus': {} };
  expect(judged(ssm03, unread).status).toBe('not-run');
  const other = { 'ssm:GetDocument': { 'SSM-SessionManagerRunShell': { content: 'x: y' } } };
  expect(judged(ssm03, other).status).toBe('not-run');
});

test('a log group or a bucket is enough', () => {
  expect(judged(ssm03).status).toBe('pass');
  expect(judged(ssm03, prefer(toBucket)).status).toBe('pass');
});
