import { err, ok, type Result } from '../../core/result.ts';
import type { Incoming, Outgoing } from '../http/incoming.ts';
import { accessFault } from '../identity/authorize.ts';
import type { Call } from '../service.ts';
import { parseResourcePolicy } from '../../core/iam/parse-resource.ts';
import type { PolicyDocument } from '../../core/iam/policy.ts';
import { publicPolicyShut } from './public-access.ts';
import type { RangeBucket } from './objects.ts';
import type { S3Request } from './request.ts';
import { s3Error, type S3Error } from './s3-error.ts';

/** One verified S3 call. */
export interface S3Call extends Call {
  readonly s3: S3Request;
  readonly bucket: RangeBucket;
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
  const { account } = bucket;
  const policy = bucketPolicyOf(call);
  const side = policy && { account, policy };
  const fault = accessFault(call, action, resource, extra, side);
  if (fault) return s3Error('AccessDenied', fault.message, 403);
  // Of another account: the bucket's own policy must have said yes, and be let say so.
  const shared = side !== undefined && bucket.retention === undefined;
  return caller.account === account || shared
    ? undefined
    : s3Error('AccessDenied', 'Access Denied', 403);
}

/** The policy that counts: one that is public counts for nobody where public access is blocked. */
export function bucketPolicyOf(call: S3Call): PolicyDocument | undefined {
  const { bucket, things, caller } = call;
  if (bucket.policy) return bucket.policy;
  const { account, name } = bucket;
  const text = things.find('bucket', account, name)?.data.policy;
  if (text === undefined) return undefined;
  const policy = parseResourcePolicy(text);
  const shut = caller.account !== account && publicPolicyShut(things, account, name);
  return policy.ok && !shut ? policy.value : undefined;
}

/** "Verifying bucket ownership with bucket owner condition" (S3 User Guide), for every call. */
export function ownerFault(
  bucket: RangeBucket | undefined,
  { headers }: Incoming,
): S3Error | undefined {
  const expected = headers.get('x-amz-expected-bucket-owner');
  if (expected === undefined) return undefined;
  if (!/^\d{12}$/.test(expected)) {
    return s3Error(
      'InvalidBucketOwnerAWSAccountID',
      'The value of the expected bucket owner parameter must be an AWS account ID',
      400,
    );
  }
  return bucket === undefined || expected === bucket.account
    ? undefined
    : s3Error('AccessDenied', 'Access Denied', 403);
}

/** The bucket a request names, if it is here: S3 sends clients on to a bucket's own Region. */
export function findBucket(call: Call, s3: S3Request): Result<RangeBucket, S3Error> {
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
