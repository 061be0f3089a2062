import {
  DeleteObjectCommand,
  GetObjectLockConfigurationCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import { keeperOf, worldWithKeeper } from '../support/evidence-keeper.ts';
import { movableClock, startTestRange } from '../support/start-test-range.ts';
import { s3Of, uploaderOf } from '../support/uploader.ts';

const DAY_MS = 86_400_000;

async function kept(mode?: 'GOVERNANCE' | 'COMPLIANCE', clock?: () => number) {
  const range = await startTestRange({ world: worldWithKeeper(mode), ...(clock ? { clock } : {}) });
  const keeper = keeperOf(range);
  return { range, keeper, s3: s3Of(range, keeper), Bucket: keeper.bucket };
}

async function putOne({ s3, Bucket }: Awaited<ReturnType<typeof kept>>, Key = 'seg/0') {
  const put = new PutObjectCommand({ Bucket, Key, Body: 'record\n', IfNoneMatch: '*' });
  return (await s3.send(put)).VersionId;
}

function fill(range: Range, bucket: string, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const key = `logs/${String(at).padStart(5, '0')}`;
    const body = Buffer.from('x');
    range.buckets.add(bucket, { key, at: 0, body, contentType: '', lockedUntil: 0 });
  }
}

describe('ListObjectsV2', () => {
  test('comes in pages of at most 1,000, in the order of bytes, none twice and none left out', async () => {
    const { range, s3, Bucket } = await kept();
    fill(range, Bucket, 2_345);
    const pages: string[][] = [];
    for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: 'logs/' })) {
      pages.push((page.Contents ?? []).map(({ Key }) => Key ?? ''));
    }
    expect(pages.map(({ length }) => length)).toEqual([1_000, 1_000, 345]);
    const all = pages.flat();
    expect(all).toEqual([...new Set(all)].sort());
    expect(all).toHaveLength(2_345);
  });

  test('a page asked for is not larger, the last one has no token, and a deleted object is not in it', async () => {
    const { range, s3, Bucket } = await kept();
    fill(range, Bucket, 5);
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'logs/00001' }));
    const list = (ContinuationToken?: string) =>
      s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 2, ContinuationToken }));
    const first = await list();
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2 });
    const second = await list(first.NextContinuationToken);
    expect(second).toMatchObject({ IsTruncated: false, KeyCount: 2 });
    expect(second.NextContinuationToken).toBeUndefined();
    const keys = [...first.Contents!, ...second.Contents!].map(({ Key }) => Key);
    expect(keys).toEqual(['logs/00000', 'logs/00002', 'logs/00003', 'logs/00004']);
  });

  test('who may only write is not told what is there', async () => {
    const { range, Bucket } = await kept();
    const s3 = s3Of(range, uploaderOf(range, 'drill'));
    const list = s3.send(new ListObjectsV2Command({ Bucket }));
    await expect(list).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('Object Lock', () => {
  test.each(['GOVERNANCE', 'COMPLIANCE'] as const)(
    '%s: the object bears mode and date, and the bucket its default',
    async (mode) => {
      const at = await kept(mode);
      const { s3, Bucket } = at;
      await putOne(at);
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'seg/0' }));
      expect(head.ObjectLockMode).toBe(mode);
      const days = (head.ObjectLockRetainUntilDate!.getTime() - Date.now()) / DAY_MS;
      expect(Math.round(days)).toBe(30);
      const config = await s3.send(new GetObjectLockConfigurationCommand({ Bucket }));
      expect(config.ObjectLockConfiguration).toEqual({
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: mode, Days: 30 } },
      });
    },
  );

  test('a version under lock is not deleted, even by who may delete; a marker hides it and no more', async () => {
    const at = await kept();
    const { s3, Bucket } = at;
    const VersionId = await putOne(at);
    const one = { Bucket, Key: 'seg/0', VersionId };
    await expect(s3.send(new DeleteObjectCommand(one))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Access Denied because object protected by object lock.',
    });
    const marked = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'seg/0' }));
    expect(marked.DeleteMarker).toBe(true);
    expect(await s3.send(new HeadObjectCommand(one))).toMatchObject({ VersionId });
  });

  test.each([
    ['GOVERNANCE', true],
    ['COMPLIANCE', false],
  ] as const)('%s: may be bypassed by who has that right: %s', async (mode, gone) => {
    const at = await kept(mode);
    const { s3, Bucket, range } = at;
    const VersionId = await putOne(at);
    const bypass = { Bucket, Key: 'seg/0', VersionId, BypassGovernanceRetention: true };
    const deleted = await s3.send(new DeleteObjectCommand(bypass)).then(
      () => true,
      () => false,
    );
    expect(deleted).toBe(gone);
    expect(range.buckets.versions(Bucket, 'seg/0')).toHaveLength(gone ? 0 : 1);
  });

  test('a lock ends at its date', async () => {
    const clock = movableClock();
    const at = await kept('COMPLIANCE', clock);
    const VersionId = await putOne(at);
    clock.shift += 31 * DAY_MS;
    const { range, keeper, Bucket } = at;
    const s3 = s3Of(range, keeper);
    s3.config.systemClockOffset = 31 * DAY_MS;
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'seg/0', VersionId }));
    expect(range.buckets.versions(Bucket, 'seg/0')).toHaveLength(0);
  });
});
