import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
  type ObjectLockRetentionMode,
} from '@aws-sdk/client-s3';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { tryUploadNow } from '../../../main/actions/uploads/control.ts';
import { targetState } from '../../../main/actions/uploads/state.ts';
import { createHttpHandler } from '../../../main/adapters/aws/http-handler.ts';
import { createS3Store } from '../../../main/adapters/upload/s3.ts';
import type { Credentials } from '../../../main/core/ports/aws.ts';
import type { UploadBody } from '../../../main/core/ports/upload.ts';
import type { S3Target } from '../../../main/core/upload/target.ts';
import { closedDrill, hash, must } from '../../fakes/log-disk.ts';
import { clientOf, motoUser, startMoto, type Moto } from '../../fakes/moto.ts';
import { uploadBench } from '../../fakes/upload-bench.ts';

const BUCKET = 'acme-evidence';
const HOW = { contentType: 'application/x-ndjson' };
const started = await startMoto();
const moto = started as Moto;

afterAll(() => started?.stop());

function bodyOf(bytes: Uint8Array): UploadBody {
  return {
    size: bytes.length,
    sha256: Buffer.from(hash.sha256(bytes)).toString('hex'),
    async *chunks() {
      yield await Promise.resolve(bytes);
    },
  };
}

function targetAt(): S3Target {
  const { endpoint, region } = moto;
  const credentials = { credentials: 'file', profile: 'evidence' } as const;
  const where = { bucket: BUCKET, prefix: 'breakglass', region, endpoint };
  return { id: 'evidence-drill', for: 'drill', kind: 's3', ...where, ...credentials };
}

function storeFor(credentials: Credentials) {
  const access = {
    credentials: () => credentials,
    skewMs: () => 0,
    take: () => Promise.resolve(),
  };
  return createS3Store(targetAt(), { access, handler: createHttpHandler });
}

const admin = () => new S3Client({ ...clientOf(moto), forcePathStyle: true });

async function bucket(mode?: ObjectLockRetentionMode): Promise<void> {
  const locked = mode === undefined ? {} : { ObjectLockEnabledForBucket: true };
  await admin().send(new CreateBucketCommand({ Bucket: BUCKET, ...locked }));
  if (mode === undefined) return;
  await admin().send(
    new PutObjectLockConfigurationCommand({
      Bucket: BUCKET,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: mode, Days: 30 } },
      },
    }),
  );
}

async function versions(): Promise<readonly string[]> {
  const { Versions } = await admin().send(new ListObjectVersionsCommand({ Bucket: BUCKET }));
  return (Versions ?? []).map(({ Key }) => Key ?? '').sort();
}

describe.runIf(started)('a bucket of somebody else’s S3 (moto)', () => {
  beforeEach(() => moto.reset());

  test.each(['COMPLIANCE', 'GOVERNANCE'] as const)(
    'the default retention (%s) is seen on the object, which then cannot be deleted',
    async (mode) => {
      await bucket(mode);
      const store = storeFor(moto.admin);
      const body = bodyOf(Buffer.from('{"seq":0}\n'));
      const stored = await store.put('seg/0', body, HOW);
      expect(stored.is).toBe('stored');
      const head = await store.head('seg/0');
      expect(head).toMatchObject({ is: 'found', size: 10, sha256: body.sha256, lockMode: mode });
      const until = head.is === 'found' ? Date.parse(head.lockedUntil ?? '') : 0;
      expect(Math.round((until - Date.now()) / 86_400_000)).toBe(30);
      const { versionId } = stored as { versionId: string };
      const gone = admin().send(
        new DeleteObjectCommand({ Bucket: BUCKET, Key: 'seg/0', VersionId: versionId }),
      );
      await expect(gone).rejects.toMatchObject({ name: 'AccessDenied' });
      expect(await store.head('seg/0')).toMatchObject({ is: 'found', versionId });
    },
  );

  test('without Object Lock nothing is said to be locked', async () => {
    await bucket();
    const store = storeFor(moto.admin);
    const body = bodyOf(Buffer.from('{"seq":0}\n'));
    expect(await store.put('seg/0', body, HOW)).toMatchObject({ is: 'stored' });
    const head = await store.head('seg/0');
    expect(head).toMatchObject({ is: 'found', sha256: body.sha256 });
    expect(head).not.toHaveProperty('lockedUntil');
    expect(head).not.toHaveProperty('lockMode');
    expect(await store.head('seg/1')).toEqual({ is: 'absent' });
  });

  test('names below a folder are listed where that is allowed, and else nothing is said', async () => {
    await bucket();
    const store = storeFor(moto.admin);
    const body = bodyOf(Buffer.from('x\n'));
    for (const key of ['logs/a/cp/1.txt', 'logs/a/cp/2.txt', 'logs/a/cpx', 'logs/b/cp/3.txt']) {
      await store.put(key, body, HOW);
    }
    expect(await store.names?.('logs/a/cp')).toEqual({ ok: true, value: ['1.txt', '2.txt'] });
    expect(await store.names?.('logs/c/cp')).toEqual({ ok: true, value: [] });
    const uploader = await motoUser(moto, 'uploader');
    await uploader.allow(['s3:PutObject', 's3:GetObject']);
    // moto finds fault with the signature of a list once it enforces rights; S3 says AccessDenied.
    const refused = await storeFor(uploader.credentials).names?.('logs/a/cp');
    expect(refused).toEqual({ ok: true, value: undefined });
  });

  test('what is sent as a stream arrives byte for byte', async () => {
    await bucket('GOVERNANCE');
    const store = storeFor(moto.admin);
    const bytes = Buffer.alloc(700_001, 'record\n');
    const body = bodyOf(bytes);
    expect(await store.put('seg/large', body, HOW)).toMatchObject({ is: 'stored' });
    const got = await admin().send(new GetObjectCommand({ Bucket: BUCKET, Key: 'seg/large' }));
    expect(Buffer.from(await got.Body!.transformToByteArray()).equals(bytes)).toBe(true);
    expect(await store.head('seg/large')).toMatchObject({ sha256: body.sha256, size: 700_001 });
  });

  test('a second put is refused by 412 and changes nothing, whatever it holds', async () => {
    await bucket('COMPLIANCE');
    const store = storeFor(moto.admin);
    const body = bodyOf(Buffer.from('first\n'));
    await store.put('cp/1', body, HOW);
    expect(await store.put('cp/1', body, HOW)).toEqual({ is: 'exists' });
    expect(await store.put('cp/1', bodyOf(Buffer.from('other\n')), HOW)).toEqual({ is: 'exists' });
    expect(await versions()).toEqual(['cp/1']);
    expect(await store.head('cp/1')).toMatchObject({ sha256: body.sha256 });
  });

  test('a bucket that is not there is named as such', async () => {
    const answer = await storeFor(moto.admin).put('seg/0', bodyOf(Buffer.from('x')), HOW);
    expect(answer).toMatchObject({ is: 'refused', failure: { code: 'upload-no-bucket' } });
  });
});

describe.runIf(started)('the queue against somebody else’s S3 (moto)', () => {
  beforeEach(() => moto.reset());

  test('a log goes once; with the notes of it lost it is found there by its hashes', async () => {
    await bucket('COMPLIANCE');
    const bench = uploadBench({ credentials: moto.admin });
    const { logId } = await closedDrill(bench.disk, 6);
    const state = targetState(targetAt());
    expect(await bench.untilDone(state)).toBeUndefined();
    const cut = state.logs.get(logId)?.cut;
    expect(cut).toMatchObject({ size: 6, objects: 4 });
    expect(Date.parse(cut?.lockedUntil ?? '')).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    const there = await versions();
    expect(there).toHaveLength(4);
    bench.ports.source.progress = () => Promise.resolve(undefined);
    const again = targetState(targetAt());
    expect(await bench.untilDone(again)).toBeUndefined();
    expect(again.logs.get(logId)?.cut?.size).toBe(6);
    expect(await versions()).toEqual(there);
    bench.remove();
  });

  test('something else under the checkpoint’s key is another history and stops the log', async () => {
    await bucket('GOVERNANCE');
    const bench = uploadBench({ credentials: moto.admin });
    const { logId } = await closedDrill(bench.disk, 4);
    const Key = `breakglass/drills/${logId}/cp/00000000000000000004.txt`;
    const Body = 'another history\n';
    await admin().send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body, ChecksumAlgorithm: 'SHA256' }),
    );
    const state = targetState(targetAt());
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(state.logs.get(logId)?.failure).toMatchObject({ code: 'upload-forked', then: 'stop' });
    expect((await versions()).filter((key) => key === Key)).toHaveLength(1);
    bench.remove();
  });

  test('a key without the right is refused, and goes on once it has been given', async () => {
    await bucket('COMPLIANCE');
    const user = await motoUser(moto, 'log-uploader');
    await user.allow(['s3:GetObject']);
    const bench = uploadBench({ credentials: user.credentials });
    const { logId } = await closedDrill(bench.disk, 4);
    const state = targetState(targetAt());
    bench.desk.uploads = { targets: [state], findings: [], paused: false };
    expect(await bench.pass(state)).toMatchObject({ code: 'upload-denied', then: 'stop' });
    expect(state.failure?.code).toBe('upload-denied');
    expect(state.principal).toBe('arn:aws:iam::123456789012:user/log-uploader');
    await moto.enforce(false);
    expect(await versions()).toEqual([]);
    await user.allow(['s3:GetObject', 's3:PutObject']);
    must(tryUploadNow(bench.desk, state.target.id));
    expect(state.failure).toBeUndefined();
    expect(await bench.untilDone(state)).toBeUndefined();
    expect(state.logs.get(logId)?.cut?.size).toBe(4);
    bench.remove();
  });

  test.each([
    ['a secret that is not the key’s', { secretAccessKey: 'n'.repeat(40) }],
    ['a key nobody has', { accessKeyId: 'AKIAMOTONOBODY234567' }],
  ])('%s waits for another one, and nothing is sent', async (_, wrong) => {
    await bucket('COMPLIANCE');
    const user = await motoUser(moto, 'log-uploader');
    await user.allow(['s3:*']);
    const bench = uploadBench({ credentials: { ...user.credentials, ...wrong } });
    await closedDrill(bench.disk, 4);
    const state = targetState(targetAt());
    expect(await bench.pass(state)).toMatchObject({
      code: 'upload-credentials-wrong',
      then: 'credentials',
    });
    await moto.enforce(false);
    expect(await versions()).toEqual([]);
    bench.remove();
  });
});
