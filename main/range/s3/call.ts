import { err, ok, type Result } from '../../core/result.ts';
import type { Incoming, Outgoing } from '../http/incoming.ts';
import { accessFault } from '../identity/authorize.ts';
import type { Call } from '../service.ts';
import type { WorldBucket } from '../worlds/model.ts';
import type { S3Request } from './request.ts';
import { s3Error, type S3Error } from './s3-error.ts';

/** One verified S3 call. */
export interface S3Call extends Call {
  readonly s3: S3Request;
  readonly bucket: WorldBucket;
  readonly request: Incoming;
}

export type S3Answer = Result<
  Omit<Outgoing, 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
  S3Error
>;

export type S3Operation = (call: S3Call) => S3Answer;

/**
 * Whether the caller's policies and the bucket's allow it. S3's answer names everything that
 * lacked since 2023 ("Access denied error messages with additional context").
 */
export function s3AccessFault(
  call: S3Call,
  action: string,
  extra: Readonly<Record<string, readonly string[]>> = {},
): S3Error | undefined {
  const { bucket, caller, s3 } = call;
  const resource = `arn:aws:s3:::${bucket.name}${s3.key === '' ? '' : `/${s3.key}`}`;
  const account = call.directory.world.evidence?.id ?? '';
  const fault = accessFault(call, action, resource, extra, { account, policy: bucket.policy });
  if (fault) return s3Error('AccessDenied', fault.message, 403);
  // Buckets are shared with nobody here, whatever a policy says.
  return caller.account === account ? undefined : s3Error('AccessDenied', 'Access Denied', 403);
}

/** "Verifying bucket ownership with bucket owner condition" (S3 User Guide), for every call. */
export function ownerFault(call: Call, { headers }: Incoming): S3Error | undefined {
  const expected = headers.get('x-amz-expected-bucket-owner');
  if (expected === undefined) return undefined;
  if (!/^\d{12}$/.test(expected)) {
    return s3Error(
      'InvalidBucketOwnerAWSAccountID',
      'The value of the expected bucket owner parameter must be an AWS account ID',
      400,
    );
  }
  const owner = call.directory.world.evidence?.id;
  return expected === owner ? undefined : s3Error('AccessDenied', 'Access Denied', 403);
}

/** The bucket a request names, if it is here: S3 sends clients on to a bucket's own Region. */
export function findBucket(call: Call, s3: S3Request): Result<WorldBucket, S3Error> {
  const bucket = call.buckets.bucket(s3.bucket);
  if (!bucket) {
    return err(
      s3Error('NoSuchBucket', 'The specified bucket does not exist', 404, {
        BucketName: s3.bucket,
      }),
    );
  }
  if (bucket.region !== call.region) {
    return err({
      ...s3Error(
        'PermanentRedirect',
        'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
        301,
        { Bucket: bucket.name },
      ),
      headers: { 'x-amz-bucket-region': bucket.region },
    });
  }
  return ok(bucket);
}
