import { err, ok } from '../../core/result.ts';
import { s3AccessFault, type S3Operation } from './call.ts';
import { s3Error } from './s3-error.ts';

/**
 * DeleteObject in a versioned bucket: without a version it adds a delete marker; with one it
 * removes that version, unless Object Lock keeps it (S3 User Guide, "How Object Lock works").
 */
export const deleteObject: S3Operation = (call) => {
  const { buckets, bucket, s3, request, now } = call;
  const versionId = s3.query.get('versionId');
  const denied = s3AccessFault(
    call,
    versionId === null ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
  );
  if (denied) return err(denied);
  if (versionId === null) {
    const marker = buckets.add(bucket.name, {
      key: s3.key,
      at: now,
      body: Buffer.alloc(0),
      contentType: '',
      lockedUntil: 0,
      deleted: true,
    });
    return ok({
      status: 204,
      headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId },
      body: '',
    });
  }
  const version = buckets.versions(bucket.name, s3.key).find((one) => one.versionId === versionId);
  const bypass =
    bucket.retention?.mode === 'GOVERNANCE' &&
    request.headers.get('x-amz-bypass-governance-retention')?.toLowerCase() === 'true' &&
    s3AccessFault(call, 's3:BypassGovernanceRetention') === undefined;
  if (version && version.deleted !== true && version.lockedUntil > now && !bypass) {
    return err(
      s3Error('AccessDenied', 'Access Denied because object protected by object lock.', 403),
    );
  }
  buckets.remove(bucket.name, s3.key, versionId);
  return ok({ status: 204, headers: { 'x-amz-version-id': versionId }, body: '' });
};
