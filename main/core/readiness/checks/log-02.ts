import { check, fails, unread, type Said } from '../check.ts';
import { trailsOf } from '../logging/trails.ts';
import type { Elsewhere } from '../places.ts';
import { oneOf } from '../verdicts.ts';

type OfBucket =
  's3:GetBucketPolicyStatus' | 's3:GetBucketVersioning' | 's3:GetBucketObjectLockConfiguration';

/** SEC10-BP05 R14, R42: what was recorded cannot be changed, not even from the account it is about. */
export const log02 = check({
  id: 'LOG-02',
  title: {
    en: 'The record is kept out of reach, and a change would show',
    ja: '記録が手の届かない場所にあり、改ざんが検出できる',
  },
  severity: 'high',
  proves: ['R14', 'R41', 'R42'],
  scope: 'all',
  needs: [],
  reads: [
    'cloudtrail:DescribeTrails',
    's3:GetBucketPolicyStatus',
    's3:GetBucketVersioning',
    's3:GetBucketObjectLockConfiguration',
  ],
  fix: {
    en: 'Turn on log file validation; move the bucket to the log archive account with Object Lock.',
    ja: 'ログファイルの検証を有効にし、Object Lock 付きのバケットをログ保管用アカウントに移します。',
  },
  related: {
    prowler: [
      'cloudtrail_log_file_validation_enabled',
      'cloudtrail_logs_s3_bucket_is_not_publicly_accessible',
      'cloudtrail_bucket_requires_mfa_delete',
    ],
    cis: ['4.2'],
  },
  judge: (_, { account }, elsewhere) => {
    const trails = trailsOf(account, elsewhere);
    if (trails === undefined) return [unread(account, 'cloudtrail:DescribeTrails')];
    const wide = trails.filter((one) => one.multiRegion);
    if (wide.length === 0) {
      return [fails(account, 'No trail covers all Regions.', '全リージョンの証跡がありません。')];
    }
    return oneOf(
      wide.map(({ name, validated, bucket }) => [
        ...(validated
          ? []
          : [fails(name, 'Log file validation is off.', 'ログファイルの検証が無効です。')]),
        ...bucketSaid(bucket, account, elsewhere),
      ]),
    );
  },
});

function bucketSaid(bucket: string, account: string, elsewhere: Elsewhere<OfBucket>): Said {
  const owner = elsewhere.about('s3:GetBucketVersioning', bucket);
  if (owner === undefined) return [unread(bucket, 's3:GetBucketVersioning')];
  const versioning = elsewhere.of('s3:GetBucketVersioning', owner)?.[bucket];
  const policy = elsewhere.of('s3:GetBucketPolicyStatus', owner)?.[bucket];
  const lock = elsewhere.of('s3:GetBucketObjectLockConfiguration', owner)?.[bucket];
  const kept =
    versioning?.enabled === true || (lock !== undefined && lock !== 'none' && lock.enabled);
  return [
    ...(owner.account === account
      ? [
          fails(
            bucket,
            'Is in the account that it keeps the record of.',
            '記録対象と同じアカウントにあります。',
          ),
        ]
      : []),
    ...(policy === undefined ? [unread(bucket, 's3:GetBucketPolicyStatus', owner)] : []),
    ...(policy !== undefined && policy !== 'none' && policy.isPublic
      ? [fails(bucket, 'Is public.', '公開されています。')]
      : []),
    ...(lock === undefined ? [unread(bucket, 's3:GetBucketObjectLockConfiguration', owner)] : []),
    ...(kept || lock === undefined
      ? []
      : [
          fails(
            bucket,
            'Has neither Object Lock nor versions.',
            'Object Lock もバージョニングもありません。',
          ),
        ]),
  ];
}
