import type { Incoming } from '../http/incoming.ts';
import { s3Request, type S3Action } from './request.ts';

/** CloudTrail's names for calls whose names in the API are others. */
const NAMES: Partial<Readonly<Record<S3Action, string>>> = {
  ListObjectsV2: 'ListObjects',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
};

export function trailName(action: S3Action): string {
  return NAMES[action] ?? action;
}

/** `requestParameters` of an S3 call. */
export function s3Elements(request: Incoming): Readonly<Record<string, unknown>> {
  const { bucket, key, query } = s3Request(request);
  return {
    ...(bucket === '' ? {} : { bucketName: bucket }),
    Host: request.headers.get('host') ?? '',
    ...(key === '' ? {} : { key }),
    ...Object.fromEntries(query),
  };
}
