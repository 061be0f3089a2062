import { err, ok } from '../../core/result.ts';
import { s3AccessFault, type S3Operation } from './call.ts';
import { element, s3Error } from './s3-error.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const MOST_KEYS = 1000;

export function xml(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${inside}</${root}>`;
}

export const headBucket: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:ListBucket');
  if (denied) return err(denied);
  return ok({ status: 200, headers: { 'x-amz-bucket-region': call.bucket.region }, body: '' });
};

/** ListObjectsV2: in the order of UTF-8 bytes, delete-marked keys left out, by pages of 1,000. */
export const listObjects: S3Operation = (call) => {
  const { buckets, bucket, s3 } = call;
  const prefix = s3.query.get('prefix') ?? '';
  const denied = s3AccessFault(call, 's3:ListBucket', { 's3:prefix': [prefix] });
  if (denied) return err(denied);
  const asked = s3.query.get('max-keys') ?? String(MOST_KEYS);
  if (!/^\d{1,10}$/.test(asked)) {
    return err(
      s3Error('InvalidArgument', 'Provided max-keys not an integer or within integer range', 400),
    );
  }
  const most = Math.min(MOST_KEYS, Number(asked));
  const token = s3.query.get('continuation-token');
  const after =
    token === null ? (s3.query.get('start-after') ?? '') : Buffer.from(token, 'base64').toString();
  const keys = buckets
    .keys(bucket.name)
    .filter(
      (key) => key.startsWith(prefix) && Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0,
    )
    .filter((key) => buckets.current(bucket.name, key) !== undefined);
  const page = keys.slice(0, most);
  const more = keys.length > page.length;
  const urls = s3.query.get('encoding-type') === 'url';
  const contents = page.map((key) => {
    const version = buckets.current(bucket.name, key);
    return `<Contents>${element('Key', urls ? encodeURIComponent(key).replace(/%2F/g, '/') : key)}${element(
      'LastModified',
      new Date(version?.at ?? 0).toISOString(),
    )}${element('ETag', `"${version?.md5 ?? ''}"`)}${element('Size', String(version?.body.length ?? 0))}${element('StorageClass', 'STANDARD')}</Contents>`;
  });
  const inside = [
    element('Name', bucket.name),
    element('Prefix', prefix),
    element('KeyCount', String(page.length)),
    element('MaxKeys', String(most)),
    urls ? element('EncodingType', 'url') : '',
    element('IsTruncated', String(more)),
    more ? element('NextContinuationToken', Buffer.from(page.at(-1) ?? '').toString('base64')) : '',
    ...contents,
  ];
  return ok({ status: 200, headers: XML, body: xml('ListBucketResult', inside.join('')) });
};

/** Needs `s3:GetBucketObjectLockConfiguration`. */
export const getObjectLockConfiguration: S3Operation = (call) => {
  const denied = s3AccessFault(call, 's3:GetBucketObjectLockConfiguration');
  if (denied) return err(denied);
  if (!call.bucket.retention) {
    const text = 'Object Lock configuration does not exist for this bucket';
    return err(s3Error('ObjectLockConfigurationNotFoundError', text, 404));
  }
  const { mode, days } = call.bucket.retention;
  const rule = `<Rule><DefaultRetention>${element('Mode', mode)}${element('Days', String(days))}</DefaultRetention></Rule>`;
  const body = xml('ObjectLockConfiguration', `${element('ObjectLockEnabled', 'Enabled')}${rule}`);
  return ok({ status: 200, headers: XML, body });
};

export const XML = { 'content-type': 'application/xml' };
