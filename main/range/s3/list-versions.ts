import { err, ok } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { s3AccessFault, type S3Answer, type S3Call, type S3Operation } from './call.ts';
import type { ObjectVersion } from './objects.ts';
import { XML, xml } from './read-bucket.ts';
import { element, s3Error } from './s3-error.ts';

const MOST = 1_000;

/** Every bucket of the caller's account. */
export function listBuckets(call: Omit<S3Call, 'bucket'>): S3Answer {
  const denied = accessFault(call, 's3:ListAllMyBuckets', '*');
  if (denied) return err(s3Error('AccessDenied', denied.message, 403));
  const { account } = call.caller;
  const buckets = call.buckets
    .of(account)
    .map(
      ({ name }) =>
        `<Bucket>${element('Name', name)}${element('CreationDate', '2026-04-06T02:00:00.000Z')}</Bucket>`,
    );
  const owner = `<Owner>${element('ID', call.secrets.id('', account).toLowerCase())}</Owner>`;
  const inside = `${owner}<Buckets>${buckets.join('')}</Buckets>`;
  return ok({ status: 200, headers: XML, body: xml('ListAllMyBucketsResult', inside) });
}

/** Versions and delete markers, of each key the newest first; one page. */
export const listObjectVersions: S3Operation = (call) => {
  const prefix = call.s3.query.get('prefix') ?? '';
  const denied = s3AccessFault(call, 's3:ListBucketVersions', { 's3:prefix': [prefix] });
  if (denied) return err(denied);
  const { buckets, bucket } = call;
  const found = buckets
    .keys(bucket.name)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => [...buckets.versions(bucket.name, key)].reverse().map(viewOf));
  const shown = found.slice(0, MOST);
  const inside = [
    element('Name', bucket.name),
    element('Prefix', prefix),
    element('MaxKeys', String(MOST)),
    element('IsTruncated', String(found.length > MOST)),
    ...shown,
  ];
  return ok({ status: 200, headers: XML, body: xml('ListVersionsResult', inside.join('')) });
};

function viewOf(version: ObjectVersion, index: number): string {
  const { key, versionId, at, md5, body, deleted } = version;
  const both = [
    element('Key', key),
    element('VersionId', versionId),
    element('IsLatest', String(index === 0)),
    element('LastModified', new Date(at).toISOString()),
  ].join('');
  if (deleted === true) return `<DeleteMarker>${both}</DeleteMarker>`;
  const more = `${element('ETag', `"${md5}"`)}${element('Size', String(body.length))}${element('StorageClass', 'STANDARD')}`;
  return `<Version>${both}${more}</Version>`;
}
