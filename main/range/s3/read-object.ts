import { err, ok, type Result } from '../../core/result.ts';
import { s3AccessFault, type S3Call, type S3Operation } from './call.ts';
import type { ObjectVersion } from './objects.ts';
import { s3Error, type S3Error } from './s3-error.ts';

/** GetObject: the whole object; ranges are not offered. */
export const getObject: S3Operation = (call) => {
  const found = readable(call);
  if (!found.ok) return found;
  return ok({ status: 200, headers: headersOf(call, found.value), body: found.value.body });
};

/** HeadObject needs `s3:GetObject` (S3 API reference, "HeadObject", permissions). */
export const headObject: S3Operation = (call) => {
  const found = readable(call);
  if (!found.ok) return found;
  const { length } = found.value.body;
  return ok({ status: 200, headers: headersOf(call, found.value), body: '', length });
};

/** Without `s3:ListBucket` a missing object is a 403: nobody may find out by asking (same page). */
function readable(call: S3Call): Result<ObjectVersion, S3Error> {
  const { buckets, bucket, s3 } = call;
  const denied = s3AccessFault(call, 's3:GetObject');
  if (denied) return err(denied);
  const wanted = s3.query.get('versionId');
  const version =
    wanted === null
      ? buckets.current(bucket.name, s3.key)
      : buckets.versions(bucket.name, s3.key).find(({ versionId }) => versionId === wanted);
  if (version?.deleted === true) {
    return err(
      s3Error(
        'MethodNotAllowed',
        'The specified method is not allowed against this resource.',
        405,
      ),
    );
  }
  if (version) return ok(version);
  const mayList = s3AccessFault({ ...call, s3: { ...s3, key: '' } }, 's3:ListBucket');
  if (mayList) return err(s3Error('AccessDenied', mayList.message, 403));
  return err(s3Error('NoSuchKey', 'The specified key does not exist.', 404, { Key: s3.key }));
}

function headersOf(call: S3Call, version: ObjectVersion): Record<string, string> {
  const { bucket, request } = call;
  const wantsChecksum = request.headers.get('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED';
  const seesLock = s3AccessFault(call, 's3:GetObjectRetention') === undefined;
  return {
    'content-type': version.contentType,
    etag: `"${version.md5}"`,
    'last-modified': new Date(version.at).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-version-id': version.versionId,
    'x-amz-server-side-encryption': 'AES256',
    ...(wantsChecksum && version.checksum
      ? {
          [`x-amz-checksum-${version.checksum.algorithm}`]: version.checksum.value,
          'x-amz-checksum-type': 'FULL_OBJECT',
        }
      : {}),
    ...(seesLock && bucket.retention
      ? {
          'x-amz-object-lock-mode': bucket.retention.mode,
          'x-amz-object-lock-retain-until-date': new Date(version.lockedUntil).toISOString(),
        }
      : {}),
  };
}
