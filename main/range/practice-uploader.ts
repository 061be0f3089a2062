import { userArn } from './identity/directory.ts';
import type { Secrets } from './identity/secrets.ts';
import type { World } from './worlds/model.ts';

/** A program that may send the logs of one mode, and where to. Of no use outside this laptop. */
export interface PracticeUploader {
  readonly mode: 'incident' | 'drill';
  readonly arn: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly bucket: string;
  /** Whose the bucket is. */
  readonly account: string;
  readonly logGroup: string;
}

export function practiceUploaders(
  { evidence }: World,
  secrets: Secrets,
): readonly PracticeUploader[] {
  const [bucket] = evidence?.buckets ?? [];
  return (evidence?.uploaders ?? []).map((uploader) => {
    const arn = userArn(evidence?.id ?? '', uploader);
    const accessKeyId = secrets.userKeyId(arn);
    const groups = (evidence?.logGroups ?? []).map(({ name }) => name);
    const end = uploader.mode === 'drill' ? '/drills' : '/logs';
    return {
      mode: uploader.mode,
      arn,
      accessKeyId,
      secretAccessKey: secrets.secretKey(accessKeyId),
      region: bucket?.region ?? '',
      bucket: bucket?.name ?? '',
      account: evidence?.id ?? '',
      logGroup: groups.find((name) => name.endsWith(end)) ?? '',
    };
  });
}
