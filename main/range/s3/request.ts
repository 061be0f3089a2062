import type { Incoming } from '../http/incoming.ts';

export type S3Action =
  | 'PutObject'
  | 'HeadObject'
  | 'GetObject'
  | 'DeleteObject'
  | 'HeadBucket'
  | 'ListObjectsV2'
  | 'ListBuckets'
  | SubresourceAction
  | 'Unknown';

/** Calls on a part of a bucket, by the part's name in the query and the method. */
const SUBRESOURCES = {
  'object-lock': { GET: 'GetObjectLockConfiguration' },
  versions: { GET: 'ListObjectVersions' },
  policy: { GET: 'GetBucketPolicy', PUT: 'PutBucketPolicy', DELETE: 'DeleteBucketPolicy' },
  policyStatus: { GET: 'GetBucketPolicyStatus' },
  publicAccessBlock: {
    GET: 'GetBucketPublicAccessBlock',
    PUT: 'PutBucketPublicAccessBlock',
    DELETE: 'DeleteBucketPublicAccessBlock',
  },
  versioning: { GET: 'GetBucketVersioning', PUT: 'PutBucketVersioning' },
  lifecycle: { GET: 'GetBucketLifecycle', DELETE: 'DeleteBucketLifecycle' },
  replication: { GET: 'GetBucketReplication', DELETE: 'DeleteBucketReplication' },
  logging: { GET: 'GetBucketLogging' },
  website: { GET: 'GetBucketWebsite' },
} as const;

type ActionsIn<T> = T extends Readonly<Record<string, infer A>> ? A : never;
type SubresourceAction = ActionsIn<(typeof SUBRESOURCES)[keyof typeof SUBRESOURCES]>;

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
    action: actionOf(bucket, method, key, parameters),
    bucket: decoded(bucket),
    key,
    query: parameters,
  };
}

function actionOf(bucket: string, method: string, key: string, query: URLSearchParams): S3Action {
  const offered = [...query.keys()].find((name) => Object.hasOwn(SUBRESOURCES, name));
  if (offered !== undefined) {
    const methods: Readonly<Partial<Record<string, SubresourceAction>>> =
      SUBRESOURCES[offered as keyof typeof SUBRESOURCES];
    return (key === '' ? methods[method] : undefined) ?? 'Unknown';
  }
  if ([...query.keys()].some((name) => NOT_OFFERED.has(name))) return 'Unknown';
  if (bucket === '') return method === 'GET' ? 'ListBuckets' : 'Unknown';
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

const NOT_OFFERED = new Set([
  'acl',
  'attributes',
  'delete',
  'legal-hold',
  'location',
  'partNumber',
  'retention',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
]);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
