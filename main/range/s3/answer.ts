import { err, type Result } from '../../core/result.ts';
import type { AwsError } from '../failure.ts';
import type { Incoming, Outgoing } from '../http/incoming.ts';
import type { Caller } from '../identity/caller.ts';
import type { Call } from '../service.ts';
import { findBucket, ownerFault, type S3Answer, type S3Operation } from './call.ts';
import {
  deleteBucketLifecycle,
  deleteBucketReplication,
  getBucketLifecycle,
  getBucketLogging,
  getBucketReplication,
  getBucketVersioning,
  getBucketWebsite,
  putBucketVersioning,
} from './bucket-settings.ts';
import {
  deleteBucketPolicy,
  deletePublicAccessBlock,
  getBucketPolicy,
  getBucketPolicyStatus,
  getPublicAccessBlock,
  putBucketPolicy,
  putPublicAccessBlock,
} from './bucket-access.ts';
import { listBuckets, listObjectVersions } from './list-versions.ts';
import { deleteObject } from './delete-object.ts';
import { putObject } from './put-object.ts';
import { getObjectLockConfiguration, headBucket, listObjects } from './read-bucket.ts';
import { getObject, headObject } from './read-object.ts';
import { s3Request, type S3Action } from './request.ts';
import { errorAnswer, inS3Words, methodNotAllowed, s3Headers } from './s3-error.ts';

/** Calls on one bucket, by action. */
export const bucketOperations: Readonly<
  Record<Exclude<S3Action, 'Unknown' | 'ListBuckets'>, S3Operation>
> = {
  PutObject: putObject,
  HeadObject: headObject,
  GetObject: getObject,
  DeleteObject: deleteObject,
  HeadBucket: headBucket,
  ListObjectsV2: listObjects,
  GetObjectLockConfiguration: getObjectLockConfiguration,
  ListObjectVersions: listObjectVersions,
  GetBucketPolicy: getBucketPolicy,
  PutBucketPolicy: putBucketPolicy,
  DeleteBucketPolicy: deleteBucketPolicy,
  GetBucketPolicyStatus: getBucketPolicyStatus,
  GetBucketPublicAccessBlock: getPublicAccessBlock,
  PutBucketPublicAccessBlock: putPublicAccessBlock,
  DeleteBucketPublicAccessBlock: deletePublicAccessBlock,
  GetBucketVersioning: getBucketVersioning,
  PutBucketVersioning: putBucketVersioning,
  GetBucketLifecycle: getBucketLifecycle,
  DeleteBucketLifecycle: deleteBucketLifecycle,
  GetBucketReplication: getBucketReplication,
  DeleteBucketReplication: deleteBucketReplication,
  GetBucketLogging: getBucketLogging,
  GetBucketWebsite: getBucketWebsite,
};

/** One S3 request whose sender is known, or why the sender is not. */
export function answerS3(
  parts: Omit<Call, 'caller'>,
  request: Incoming,
  who: Result<Caller, AwsError>,
): { readonly outgoing: Outgoing; readonly error?: AwsError } {
  const answer = who.ok
    ? carryOut({ ...parts, caller: who.value }, request)
    : err(inS3Words(who.error, parts.now));
  if (!answer.ok) {
    const outgoing = errorAnswer(answer.error, request.path, parts.requestId);
    return { outgoing, error: answer.error };
  }
  const headers = { ...s3Headers(parts.requestId), ...answer.value.headers };
  return { outgoing: { ...answer.value, headers } };
}

function carryOut(call: Call, request: Incoming): S3Answer {
  const s3 = s3Request(request);
  if (s3.action === 'Unknown') return err(methodNotAllowed);
  if (s3.action === 'ListBuckets') return listBuckets({ ...call, s3, request });
  const bucket = findBucket(call, s3);
  if (!bucket.ok) return bucket;
  const notTheirs = ownerFault(bucket.value, request);
  if (notTheirs) return err(notTheirs);
  return bucketOperations[s3.action]({ ...call, s3, request, bucket: bucket.value });
}
