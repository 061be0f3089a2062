import { err, ok } from '../../core/result.ts';
import { s3AccessFault, type S3Call, type S3Operation } from './call.ts';
import { payloadOf } from './payload.ts';
import { notImplemented, preconditionFailed, s3Error, type S3Error } from './s3-error.ts';

const DAY_MS = 24 * 3_600_000;
/** S3 User Guide, "Creating object key names": 1,024 bytes of UTF-8. */
const LONGEST_KEY = 1024;

/** PutObject (S3 API reference) into a versioned bucket with Object Lock. */
export const putObject: S3Operation = (call) => {
  const { request, s3, bucket, buckets } = call;
  const condition = request.headers.get('if-none-match');
  const context = condition === undefined ? {} : { 's3:if-none-match': [condition] };
  const denied = s3AccessFault(call, 's3:PutObject', context);
  if (denied) return err(denied);
  if (Buffer.byteLength(s3.key) > LONGEST_KEY) {
    return err(s3Error('KeyTooLongError', 'Your key is too long', 400));
  }
  const odd = oddRetention(call);
  if (odd) return err(odd);
  const payload = payloadOf(request);
  if (!payload.ok) return payload;
  const { body, checksum } = payload.value;
  if (bucket.retention && !request.headers.has('content-md5') && checksum === undefined) {
    return err(
      s3Error(
        'InvalidRequest',
        'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
        400,
      ),
    );
  }
  // Only `*` may be given: S3 User Guide, "How to prevent object overwrites with conditional writes".
  if (condition !== undefined && condition !== '*') return err(notImplemented('If-None-Match'));
  if (condition === '*' && buckets.current(bucket.name, s3.key)) return err(preconditionFailed);
  const version = buckets.add(bucket.name, {
    key: s3.key,
    at: call.now,
    body,
    contentType: request.headers.get('content-type') ?? 'binary/octet-stream',
    lockedUntil: bucket.retention ? call.now + bucket.retention.days * DAY_MS : 0,
    ...(checksum ? { checksum } : {}),
  });
  return ok({
    status: 200,
    headers: {
      etag: `"${version.md5}"`,
      'x-amz-version-id': version.versionId,
      'x-amz-server-side-encryption': 'AES256',
      ...(checksum
        ? {
            [`x-amz-checksum-${checksum.algorithm}`]: checksum.value,
            'x-amz-checksum-type': 'FULL_OBJECT',
          }
        : {}),
    },
    body: '',
  });
};

/** Retention of its own needs its own permission, which nobody here has; the bucket's default holds. */
function oddRetention(call: S3Call): S3Error | undefined {
  const { headers } = call.request;
  if (headers.has('x-amz-object-lock-mode') || headers.has('x-amz-object-lock-retain-until-date')) {
    return s3AccessFault(call, 's3:PutObjectRetention') ?? notImplemented('x-amz-object-lock-mode');
  }
  if (headers.has('x-amz-object-lock-legal-hold')) {
    return (
      s3AccessFault(call, 's3:PutObjectLegalHold') ?? notImplemented('x-amz-object-lock-legal-hold')
    );
  }
  return undefined;
}
