import type { PolicyDocument } from '../../core/iam/policy.ts';
import type { WorldEvidence, WorldUploader } from './model.ts';

const EVIDENCE = '777788889999';
const BUCKET = 'range-evidence-777788889999';

/**
 * The account logs are copied to, apart from those where incidents happen: a bucket under Object
 * Lock, and one write-only user for each mode, so that neither can write where the other's logs are.
 */
export function evidenceAccount(region: string): WorldEvidence {
  return {
    id: EVIDENCE,
    alias: 'range-evidence',
    uploaders: [
      uploader('log-uploader', 'incident', region),
      uploader('drill-log-uploader', 'drill', region),
    ],
    buckets: [
      {
        name: BUCKET,
        region,
        retention: { mode: 'GOVERNANCE', days: 365 },
        policy: onlyNewObjects(),
      },
    ],
    logGroups: [
      { name: '/breakglass/logs', region, retentionDays: 90 },
      { name: '/breakglass/drills', region, retentionDays: 30 },
    ],
  };
}

function uploader(name: string, mode: WorldUploader['mode'], region: string): WorldUploader {
  const below = mode === 'drill' ? 'drills' : 'logs';
  const group = `arn:aws:logs:${region}:${EVIDENCE}:log-group:/breakglass/${below}`;
  const policy: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'WriteNewObjectsAndConfirmThem',
        Effect: 'Allow',
        // GetObject lets HeadObject tell the checksum; GetObjectRetention until when it is kept.
        Action: ['s3:PutObject', 's3:GetObject', 's3:GetObjectRetention'],
        Resource: `arn:aws:s3:::${BUCKET}/breakglass/${below}/*`,
      },
      {
        Sid: 'MirrorRecords',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:GetLogEvents'],
        Resource: [group, `${group}:*`, `${group}:log-stream:*`],
      },
    ],
  };
  return { name, created: '2026-04-06T01:20:00Z', mode, policy };
}

/** S3 User Guide, "Enforce conditional writes on Amazon S3 buckets". */
function onlyNewObjects(): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OnlyWhereNothingIs',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${BUCKET}/*`,
        Condition: { Null: { 's3:if-none-match': 'true' } },
      },
    ],
  };
}
