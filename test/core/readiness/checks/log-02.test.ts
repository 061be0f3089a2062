import { expect, test } from 'vitest';
import { log02 } from '../../../../main/core/readiness/checks/log-02.ts';
import { runChecks } from '../../../../main/core/readiness/run-checks.ts';
import { BUCKET } from '../conforming-logging.ts';
import { conforming, judged, kit, NOW, WORK } from '../conforming.ts';

// Shapes: Amazon S3 API Reference, GetBucketPolicyStatus, GetBucketVersioning,
// GetObjectLockConfiguration; AWS CloudTrail API Reference, DescribeTrails.
const [all] = conforming['cloudtrail:DescribeTrails'];
const bare = {
  's3:GetBucketVersioning': { [BUCKET]: { enabled: false } },
  's3:GetBucketObjectLockConfiguration': { [BUCKET]: 'none' as const },
};

test.each([
  ['nothing would show a change', { 'cloudtrail:DescribeTrails': [{ ...all!, validated: false }] }],
  ['the bucket is public', { 's3:GetBucketPolicyStatus': { [BUCKET]: { isPublic: true } } }],
  ['what is deleted is gone', bare],
  ['there is no trail', { 'cloudtrail:DescribeTrails': [] }],
])('fails where %s', (_, facts) => {
  expect(judged(log02, facts).status).toBe('fail');
});

test('fails where the bucket is in the account itself', () => {
  const facts = Object.fromEntries(
    Object.entries(conforming).map(([call, value]) => [
      call,
      { is: 'read', value, sha256: 'x', at: NOW },
    ]),
  );
  const own = { account: WORK, principal: '', facts, regions: { 'us-east-1': facts } };
  const results = runChecks([log02], [own], kit, NOW);
  expect(results.find(({ account }) => account === WORK)?.found).toMatchObject([
    { about: BUCKET, is: 'fail' },
  ]);
});

test('versions or a lock are enough, and so is a bucket without a policy', () => {
  expect(judged(log02).status).toBe('pass');
  const locked = {
    ...bare,
    's3:GetBucketObjectLockConfiguration': { [BUCKET]: { enabled: true } },
  };
  expect(judged(log02, locked).status).toBe('pass');
  const closed = { 's3:GetBucketPolicyStatus': { [BUCKET]: 'none' as const } };
  expect(judged(log02, closed).status).toBe('pass');
});

test('a bucket that nobody read is no pass', () => {
  expect(judged(log02, { 's3:GetBucketVersioning': {} }).status).toBe('not-run');
});
