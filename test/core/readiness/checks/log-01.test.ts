import { expect, test } from 'vitest';
import { log01 } from '../../../../main/core/readiness/checks/log-01.ts';
import type { TrailFacts, TrailStatus } from '../../../../main/core/readiness/facts/logging.ts';
import { TRAIL } from '../conforming-logging.ts';
import { conforming, judged, NOW } from '../conforming.ts';

// Shapes: AWS CloudTrail API Reference, DescribeTrails, GetTrailStatus, GetEventSelectors.
const [all] = conforming['cloudtrail:DescribeTrails'];
const trails = (...more: readonly Partial<TrailFacts>[]) => ({
  'cloudtrail:DescribeTrails': more.map((one) => ({ ...all!, ...one })),
});
const status = (more: Partial<TrailStatus>) => ({
  'cloudtrail:GetTrailStatus': {
    [TRAIL]: { ...conforming['cloudtrail:GetTrailStatus'][TRAIL]!, ...more },
  },
});

test.each([
  ['there is none', trails()],
  ['it is of one Region', trails({ multiRegion: false })],
  ['it leaves IAM and STS out', trails({ globalEvents: false })],
  ['it is stopped', status({ logging: false })],
  ['its bucket refuses', status({ deliveryError: 'AccessDenied' })],
  ['it delivered nothing for a day', status({ delivered: NOW - 86_400_000 })],
  ['it has keeps reads only', { 'cloudtrail:GetEventSelectors': { [TRAIL]: 'fewer' as const } }],
])('fails where %s', (_, facts) => {
  expect(judged(log01, facts).status).toBe('fail');
});

test('one that never delivered is no pass', () => {
  const never = { 'cloudtrail:GetTrailStatus': { [TRAIL]: { logging: true, deliveryError: '' } } };
  expect(judged(log01, never).status).toBe('fail');
});

test('where one may be as it should be and was not asked about, nothing is known', () => {
  const other = { arn: `${TRAIL}-2`, name: 'second' };
  const facts = { ...trails({}, other), ...status({ logging: false }) };
  expect(judged(log01, facts).status).toBe('not-run');
});

test('one good trail is enough', () => {
  expect(judged(log01).status).toBe('pass');
  expect(judged(log01, trails({ arn: 'arn:x', multiRegion: false }, {})).status).toBe('pass');
});
