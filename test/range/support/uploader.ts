import { S3Client } from '@aws-sdk/client-s3';
import type { PracticeUploader } from '../../../main/range/practice-uploader.ts';
import type { Range } from '../../../main/range/start.ts';
import type { TestCredentials } from './signed-call.ts';

/** Who may send the logs of one mode in this range. */
export function uploaderOf(range: Range, mode: 'incident' | 'drill'): PracticeUploader {
  return range.uploaders.find((one) => one.mode === mode)!;
}

/** A plain SDK client, path-style, sending once. */
export function s3Of(range: Range, credentials: TestCredentials, region = 0): S3Client {
  const at = range.endpoints[region]!;
  return new S3Client({
    region: at.region,
    endpoint: at.endpoint,
    credentials: {
      accessKeyId: credentials.accessKeyId,
      secretAccessKey: credentials.secretAccessKey,
    },
    forcePathStyle: true,
    maxAttempts: 1,
  });
}
