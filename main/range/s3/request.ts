import type { Incoming } from '../http/incoming.ts';

export type S3Action =
  | 'PutObject'
  | 'HeadObject'
  | 'GetObject'
  | 'DeleteObject'
  | 'HeadBucket'
  | 'ListObjectsV2'
  | 'GetObjectLockConfiguration'
  | 'Unknown';

export interface S3Request {
  readonly action: S3Action;
  readonly bucket: string;
  /** Decoded; empty for calls on the bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
}

/**
 * True for a request whose signature is scoped to S3: path, method and query then say the rest. The
 * other services here take POST, and S3's uses of it (multipart, batch delete) are not offered.
 */
export function isS3({ headers, method }: Incoming): boolean {
  return (
    method !== 'POST' &&
    /Credential=[^,]*\/s3\/aws4_request/.test(headers.get('authorization') ?? '')
  );
}

/** Path-style requests, `/bucket/key`: what clients send to an address that is no name. */
export function s3Request({ method, path, query }: Incoming): S3Request {
  const [, bucket = '', ...rest] = path.split('/');
  const key = decoded(rest.join('/'));
  const parameters = new URLSearchParams(query);
  return {
    action: actionOf(method, key, parameters),
    bucket: decoded(bucket),
    key,
    query: parameters,
  };
}

function actionOf(method: string, key: string, query: URLSearchParams): S3Action {
  const subresource = [...query.keys()].find((name) => SUBRESOURCES.has(name));
  if (subresource === 'object-lock' && method === 'GET' && key === '') {
    return 'GetObjectLockConfiguration';
  }
  if (subresource !== undefined) return 'Unknown';
  if (key === '') {
    if (method === 'HEAD') return 'HeadBucket';
    return method === 'GET' && query.get('list-type') === '2' ? 'ListObjectsV2' : 'Unknown';
  }
  switch (method) {
    case 'PUT':
      return 'PutObject';
    case 'HEAD':
      return 'HeadObject';
    case 'GET':
      return 'GetObject';
    case 'DELETE':
      return 'DeleteObject';
    default:
      return 'Unknown';
  }
}

const SUBRESOURCES = new Set([
  'acl',
  'attributes',
  'delete',
  'legal-hold',
  'lifecycle',
  'location',
  'object-lock',
  'partNumber',
  'policy',
  'retention',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versioning',
  'versions',
]);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
