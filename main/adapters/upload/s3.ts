import { Readable } from 'node:stream';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type {
  HeadAnswer,
  ObjectStore,
  PutAnswer,
  UploadBody,
  UploadFailure,
} from '../../core/ports/upload.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { S3Target } from '../../core/upload/target.ts';
import {
  createLine,
  principalOf,
  type AwsTargetOptions,
  type Failed,
  type Send,
  type TargetSettings,
} from './aws-target.ts';
import { throttled } from './throttled.ts';

type Put = Parameters<ObjectStore['put']>;

/** Smaller bodies are sent as they are, larger ones as a stream that keeps to the bandwidth. */
const WHOLE_BYTES = 256 * 1024;
/** S3 API reference, "PutObject": 5 GiB in one call. Parts would have no SHA-256 of the whole. */
const LARGEST_BYTES = 5 * 1024 ** 3;

/**
 * A bucket as a store: each object written once (`If-None-Match: *`), with its SHA-256 for S3 to
 * check. Retention is the bucket's own default, so that the key needs no right to set it.
 */
export function createS3Store(target: S3Target, options: AwsTargetOptions): ObjectStore {
  const send = createLine(options, 's3', target, async (settings) => {
    const { S3Client } = await import('@aws-sdk/client-s3');
    return new S3Client(s3Settings(target, settings));
  });
  return {
    put: (key, body, how) => put(target, options, send, key, body, how),
    head: (key) => head(target, send, key),
    names: (below) => namesIn(target, send, below),
    principal: () => principalOf(options, target),
  };
}

/** All that an S3 client would otherwise look up in `AWS_*` variables and `~/.aws`. */
function s3Settings(target: S3Target, settings: TargetSettings): S3ClientConfig {
  return {
    ...settings,
    forcePathStyle: target.endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    disableS3ExpressSessionAuth: true,
    disableMultiregionAccessPoints: true,
    followRegionRedirects: false,
    useAccelerateEndpoint: false,
    useArnRegion: false,
    sigv4aSigningRegionSet: [target.region],
  };
}

/** The bucket, and whose it must be: S3 refuses with 403 where it is another account's. */
function ownedBy({ bucket, account }: S3Target) {
  return { Bucket: bucket, ...(account === undefined ? {} : { ExpectedBucketOwner: account }) };
}

async function put(
  target: S3Target,
  options: AwsTargetOptions,
  send: Send<S3Client>,
  key: string,
  body: UploadBody,
  { contentType }: Put[2],
): Promise<PutAnswer> {
  if (body.size > LARGEST_BYTES) {
    const failure = { code: 'upload-too-large', then: 'stop', raw: '', params: { key } } as const;
    return { is: 'refused', failure };
  }
  const sha256 = Buffer.from(body.sha256, 'hex').toString('base64');
  const { PutObjectCommand } = await import('@aws-sdk/client-s3');
  const answer = await send(async (client) => {
    const command = new PutObjectCommand({
      ...ownedBy(target),
      Key: key,
      Body: await bytesOf(body, options),
      ContentLength: body.size,
      ContentType: contentType,
      ChecksumAlgorithm: 'SHA256',
      ChecksumSHA256: sha256,
      IfNoneMatch: '*',
    });
    // The hash is known: the signature covers the body, streamed or not, over TLS or not.
    command.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { headers: Record<string, string> };
        headers['x-amz-content-sha256'] = body.sha256;
        return next(args);
      },
      { step: 'build', name: 'knownContentSha256' },
    );
    return client.send(command);
  });
  if (!answer.ok) return notStored(answer.error);
  const { ChecksumSHA256, VersionId } = answer.value;
  // A store that does not say what it wrote is asked.
  if (ChecksumSHA256 !== sha256) return { is: 'exists' };
  return { is: 'stored', ...(VersionId === undefined ? {} : { versionId: VersionId }) };
}

function notStored({ failure, aws }: Failed): PutAnswer {
  return aws?.status === 412 ? { is: 'exists' } : { is: 'refused', failure };
}

async function bytesOf(
  body: UploadBody,
  { access }: AwsTargetOptions,
): Promise<Uint8Array | Readable> {
  if (body.size > WHOLE_BYTES) return Readable.from(throttled(body, access.take));
  await access.take(body.size);
  const parts: Uint8Array[] = [];
  for await (const part of body.chunks()) parts.push(part);
  return Buffer.concat(parts);
}

async function head(target: S3Target, send: Send<S3Client>, key: string): Promise<HeadAnswer> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3');
  const asked = { ...ownedBy(target), Key: key, ChecksumMode: 'ENABLED' } as const;
  const answer = await send((client) => client.send(new HeadObjectCommand(asked)));
  if (!answer.ok) return notFound(answer.error);
  const { ContentLength, ChecksumSHA256, VersionId, ObjectLockRetainUntilDate, ObjectLockMode } =
    answer.value;
  return {
    is: 'found',
    size: ContentLength ?? 0,
    ...(ChecksumSHA256 === undefined
      ? {}
      : { sha256: Buffer.from(ChecksumSHA256, 'base64').toString('hex') }),
    ...(VersionId === undefined ? {} : { versionId: VersionId }),
    ...(ObjectLockRetainUntilDate === undefined
      ? {}
      : { lockedUntil: ObjectLockRetainUntilDate.toISOString() }),
    ...(ObjectLockMode === undefined ? {} : { lockMode: ObjectLockMode }),
  };
}

/** Pages of 1,000 names that are read; a log has a checkpoint in 64 records and one after each rest. */
const MOST_PAGES = 50;

async function namesIn(
  target: S3Target,
  send: Send<S3Client>,
  folder: string,
): Promise<Result<readonly string[] | undefined, UploadFailure>> {
  const { ListObjectsV2Command } = await import('@aws-sdk/client-s3');
  const prefix = `${folder}/`;
  const names: string[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = {
      ...ownedBy(target),
      Prefix: prefix,
      ...(next === undefined ? {} : { ContinuationToken: next }),
    };
    const answer = await send((client) => client.send(new ListObjectsV2Command(asked)));
    if (!answer.ok) return mayNotList(answer.error) ? ok(undefined) : err(answer.error.failure);
    const { Contents = [], NextContinuationToken } = answer.value;
    names.push(
      ...Contents.flatMap(({ Key }) => (Key?.startsWith(prefix) ? [Key.slice(prefix.length)] : [])),
    );
    if (NextContinuationToken === undefined) break;
    next = NextContinuationToken;
  }
  return ok(names);
}

/** Answers of stores that know no lists: method not allowed, not implemented. */
const NO_LISTS = [405, 501];

const NO_LIST_CODES: readonly UploadFailure['code'][] = [
  'upload-denied',
  'upload-credentials-wrong',
];

/**
 * Without the right to list, only what is put and asked for by name can tell. That the key itself is
 * good was seen before (GetCallerIdentity); a signature that only a list's query makes "wrong" is a
 * store's own mistake, and no reason to keep the log from it.
 */
function mayNotList({ failure, aws }: Failed): boolean {
  return NO_LIST_CODES.includes(failure.code) || NO_LISTS.includes(aws?.status ?? 0);
}

/** An answer to HEAD has no body, so a refusal does not say why: the PUT that follows will. */
function notFound({ failure, aws }: Failed): HeadAnswer {
  if (aws?.status === 404) return { is: 'absent' };
  const silent = aws?.status !== undefined && aws.status >= 300 && aws.status < 500;
  return silent && aws.status !== 429 ? { is: 'hidden' } : { is: 'refused', failure };
}
