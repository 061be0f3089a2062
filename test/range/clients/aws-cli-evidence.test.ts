import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startTestRange, temporaryFolder } from '../support/start-test-range.ts';
import { keeperOf, worldWithKeeper } from '../support/evidence-keeper.ts';
import { uploaderOf } from '../support/uploader.ts';
import { aws, awsCliFound } from './aws-cli.ts';

const LONG = 180_000;

describe.runIf(awsCliFound())("Debian's aws CLI on S3 and CloudWatch Logs", () => {
  test(
    'an object is written once, checked, read back, and cannot be taken away',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const me = uploaderOf(range, 'incident');
      const file = `${temporaryFolder()}/record.jsonl`;
      writeFileSync(file, '{"seq":0}\n');
      const sha256 = createHash('sha256').update('{"seq":0}\n').digest('base64');
      const key = 'breakglass/logs/one/seg/0.jsonl';
      const at = ['--bucket', me.bucket, '--key', key];
      const put = ['s3api', 'put-object', ...at, '--body', file];
      const bare = await aws(range, me, put);
      expect(bare.error).toContain('explicit deny in a resource-based policy');
      // This CLI (2.9) knows no --if-none-match; the SDK's tests write, the CLI reads and is refused.
      const stored = await uploaderPut(range, me, key, '{"seq":0}\n');
      expect(stored).toBe(200);
      const [head, get, wrongKey, list, gone, lock] = await Promise.all([
        aws(range, me, ['s3api', 'head-object', ...at, '--checksum-mode', 'ENABLED']),
        aws(range, me, ['s3api', 'get-object', ...at, `${file}.back`]),
        aws(range, me, ['s3api', 'head-object', '--bucket', me.bucket, '--key', `${key}x`]),
        aws(range, me, ['s3api', 'list-objects-v2', '--bucket', me.bucket]),
        aws(range, me, ['s3api', 'delete-object', ...at]),
        aws(range, me, ['s3api', 'get-object-lock-configuration', '--bucket', me.bucket]),
      ]);
      expect(head.json).toMatchObject({
        ContentLength: 10,
        ChecksumSHA256: sha256,
        ObjectLockMode: 'GOVERNANCE',
      });
      expect(get.json).toMatchObject({ ContentLength: 10 });
      expect(wrongKey.error).toContain('403');
      expect(list.error).toContain('AccessDenied');
      expect(gone.error).toContain('s3:DeleteObject');
      expect(lock.error).toContain('AccessDenied');
    },
  );

  test(
    'who may do anything lists by pages, sees the retention, and cannot delete what is locked',
    { timeout: LONG },
    async () => {
      const range = await startTestRange({ world: worldWithKeeper() });
      const me = keeperOf(range);
      for (let at = 0; at < 1_005; at += 1) {
        const key = `logs/${String(at).padStart(4, '0')}`;
        const body = Buffer.from('x');
        range.buckets.add(me.bucket, { key, at: 0, body, contentType: '', lockedUntil: 0 });
      }
      expect(await uploaderPut(range, me, 'seg/0', '{"seq":0}\n')).toBe(200);
      const at = ['--bucket', me.bucket, '--key', 'seg/0'];
      const { versionId } = range.buckets.current(me.bucket, 'seg/0')!;
      const listing = ['s3api', 'list-objects-v2', '--bucket', me.bucket, '--page-size', '400'];
      const [list, retention, refused, config] = await Promise.all([
        aws(range, me, listing),
        aws(range, me, ['s3api', 'head-object', ...at]),
        aws(range, me, ['s3api', 'delete-object', ...at, '--version-id', versionId]),
        aws(range, me, ['s3api', 'get-object-lock-configuration', '--bucket', me.bucket]),
      ]);
      const keys = (list.json?.['Contents'] as { Key: string }[]).map(({ Key }) => Key);
      expect(keys).toHaveLength(1_006);
      expect(new Set(keys).size).toBe(1_006);
      const pages = range.calls.filter(({ action }) => action === 's3:ListObjectsV2');
      expect(pages).toHaveLength(3);
      const until = Date.parse(String(retention.json?.['ObjectLockRetainUntilDate']));
      expect(Math.round((until - Date.now()) / 86_400_000)).toBe(30);
      expect(refused.error).toContain('AccessDenied: Access Denied because object protected');
      expect(config.json).toMatchObject({
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } },
      });
    },
  );

  test(
    'events go into a stream that was made before, in order, and none too old',
    { timeout: LONG },
    async () => {
      const range = await startTestRange();
      const me = uploaderOf(range, 'incident');
      const names = ['--log-group-name', me.logGroup, '--log-stream-name', 'logs/one'];
      const put = (...events: readonly string[]) =>
        aws(range, me, ['logs', 'put-log-events', ...names, '--log-events', ...events]);
      const now = Date.now();
      const event = (at: number, message: string) => `timestamp=${String(at)},message=${message}`;
      expect((await put(event(now, 'a'))).error).toBe(
        'ResourceNotFoundException: The specified log stream does not exist.',
      );
      expect((await aws(range, me, ['logs', 'create-log-stream', ...names])).exitCode).toBe(0);
      expect((await aws(range, me, ['logs', 'create-log-stream', ...names])).error).toContain(
        'ResourceAlreadyExistsException',
      );
      expect((await put(event(now, 'b'), event(now - 5, 'a'))).error).toContain('chronological');
      const old = await put(event(now - 20 * 86_400_000, 'old'));
      expect(old.json).toMatchObject({ rejectedLogEventsInfo: { tooOldLogEventEndIndex: 1 } });
      expect((await put(event(now - 1, 'a'), event(now, 'b'))).json).toHaveProperty(
        'nextSequenceToken',
      );
      const got = await aws(range, me, ['logs', 'get-log-events', ...names, '--start-from-head']);
      expect(got.json).toMatchObject({ events: [{ message: 'a' }, { message: 'b' }] });
      const streams = ['logs', 'describe-log-streams', '--log-group-name', me.logGroup];
      expect((await aws(range, me, streams)).error).toContain('AccessDeniedException');
      const drill = uploaderOf(range, 'drill');
      const across = await aws(range, drill, ['logs', 'create-log-stream', ...names]);
      expect(across.error).toContain('AccessDeniedException');
    },
  );
});

async function uploaderPut(
  range: Awaited<ReturnType<typeof startTestRange>>,
  me: ReturnType<typeof uploaderOf>,
  key: string,
  text: string,
): Promise<number> {
  const { s3Of } = await import('../support/uploader.ts');
  const { PutObjectCommand } = await import('@aws-sdk/client-s3');
  const answer = await s3Of(range, me).send(
    new PutObjectCommand({
      Bucket: me.bucket,
      Key: key,
      Body: text,
      IfNoneMatch: '*',
      ChecksumSHA256: createHash('sha256').update(text).digest('base64'),
    }),
  );
  return answer.$metadata.httpStatusCode ?? 0;
}
