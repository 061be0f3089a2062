import type { LoggingFacts } from '../../../main/core/readiness/facts/logging.ts';

export const HOME = 'ap-northeast-1';
export const TRAIL = `arn:aws:cloudtrail:${HOME}:444455556666:trail/all`;

/** An organization's trail and what hangs on it, as the practice wants them. */
export const loggingFacts = (now: number): LoggingFacts => ({
  'cloudtrail:DescribeTrails': [
    {
      name: 'all',
      arn: TRAIL,
      home: HOME,
      bucket: 'example-trail',
      multiRegion: true,
      globalEvents: true,
      ofOrganization: true,
      validated: true,
      logGroup: `arn:aws:logs:${HOME}:444455556666:log-group:org-cloudtrail:*`,
    },
  ],
  'cloudtrail:GetTrailStatus': {
    [TRAIL]: { logging: true, deliveryError: '', delivered: now - 600_000 },
  },
  'cloudtrail:GetEventSelectors': { [TRAIL]: 'all-management' },
});
