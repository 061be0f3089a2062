import {
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { keeperOf, worldWithKeeper } from '../support/evidence-keeper.ts';
import { startTestRange } from '../support/start-test-range.ts';
import { s3Of } from '../support/uploader.ts';

const THEIRS = '111122223333';
const RECORD = { Body: 'record\n', IfNoneMatch: '*' };

async function kept() {
  const range = await startTestRange({ world: worldWithKeeper('GOVERNANCE') });
  const keeper = keeperOf(range);
  return { range, s3: s3Of(range, keeper), Bucket: keeper.bucket };
}

type Kept = Awaited<ReturnType<typeof kept>>;

const calls: readonly [string, ({ s3, Bucket }: Kept, owner: string) => Promise<unknown>][] = [
  [
    'PutObject',
    ({ s3, Bucket }, ExpectedBucketOwner) =>
      s3.send(new PutObjectCommand({ Bucket, ExpectedBucketOwner, Key: 'seg/1', ...RECORD })),
  ],
  [
    'GetObject',
    ({ s3, Bucket }, ExpectedBucketOwner) =>
      s3.send(new GetObjectCommand({ Bucket, ExpectedBucketOwner, Key: 'seg/0' })),
  ],
  [
    'HeadObject',
    ({ s3, Bucket }, ExpectedBucketOwner) =>
      s3.send(new HeadObjectCommand({ Bucket, ExpectedBucketOwner, Key: 'seg/0' })),
  ],
  [
    'HeadBucket',
    ({ s3, Bucket }, ExpectedBucketOwner) =>
      s3.send(new HeadBucketCommand({ Bucket, ExpectedBucketOwner })),
  ],
  [
    'ListObjectsV2',
    ({ s3, Bucket }, ExpectedBucketOwner) =>
      s3.send(new ListObjectsV2Command({ Bucket, ExpectedBucketOwner })),
  ],
];

test.each(calls)(
  '%s of a bucket that is not the expected account’s is refused',
  async (_, send) => {
    const at = await kept();
    const { range, s3, Bucket } = at;
    await s3.send(new PutObjectCommand({ Bucket, Key: 'seg/0', ...RECORD }));
    const owner = range.uploaders[0]!.account;
    await expect(send(at, owner)).resolves.toBeDefined();
    const before = range.buckets.keys(Bucket);
    await expect(send(at, THEIRS)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    await expect(send(at, 'nobody')).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    expect(range.buckets.keys(Bucket)).toEqual(before);
  },
);
