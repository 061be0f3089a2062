import { ssoOutage } from '../../../main/range/worlds/sso-outage.ts';
import type { World } from '../../../main/range/worlds/model.ts';
import type { Range } from '../../../main/range/start.ts';
import type { PracticeUploader } from '../../../main/range/practice-uploader.ts';

/**
 * The range's world with one more user in the evidence account who may do anything with S3: what is
 * refused to them is refused by the bucket itself.
 */
export function worldWithKeeper(mode: 'GOVERNANCE' | 'COMPLIANCE' = 'GOVERNANCE'): World {
  const evidence = ssoOutage.evidence!;
  const [first] = evidence.uploaders;
  const keeper = {
    ...first!,
    name: 'evidence-keeper',
    policy: {
      Version: '2012-10-17' as const,
      Statement: [{ Effect: 'Allow' as const, Action: 's3:*', Resource: '*' }],
    },
  };
  const buckets = evidence.buckets.map((bucket) => ({ ...bucket, retention: { mode, days: 30 } }));
  return {
    ...ssoOutage,
    evidence: { ...evidence, buckets, uploaders: [...evidence.uploaders, keeper] },
  };
}

export function keeperOf(range: Range): PracticeUploader {
  return range.uploaders.find(({ arn }) => arn.endsWith('/evidence-keeper'))!;
}
