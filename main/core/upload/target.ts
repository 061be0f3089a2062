import { z } from 'zod';
import { isLoopback } from '../aws/endpoint.ts';
import { isRegionName } from '../aws/partition.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);
/** S3 User Guide, "Bucket naming rules"; dots break TLS host names and are not taken. */
const bucket = z.string().regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
/** Characters S3 calls safe in keys; no empty, `.` or `..` part. */
const prefix = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/);
/** CreateLogGroup: 1 to 512 of these. */
const group = z.string().regex(/^[.\-_/#A-Za-z0-9]{1,512}$/);
/** Whose bucket it must be: written as text, for a number would lose its zeros. */
const account = z.string().regex(/^\d{12}$/);
const region = z.string().refine(isRegionName);
/** A VPC endpoint, or something on this machine: what is signed in clear goes nowhere else. */
const endpoint = z
  .string()
  .max(200)
  .refine((url) => isLoopback(url) || /^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/.test(url));
/** From the root of a drive: what is relative is different for each start. */
const folder = z
  .string()
  .max(1000)
  .regex(/^(\/|[A-Za-z]:[\\/]|\\\\[^\\])/);

const common = {
  id,
  for: z.enum(['incident', 'drill']),
  /** Kibibytes a second, at most. */
  bandwidth: z.int().min(1).max(10_000_000).exactOptional(),
};
const signed = {
  region,
  endpoint: endpoint.exactOptional(),
  /** `pasted`: given by hand after each start. `file`: a section of `uploads-credentials`. */
  credentials: z.enum(['pasted', 'file']),
  profile: id.exactOptional(),
};

/** `uploads.yaml` as written; what a shape cannot say is in `check-targets.ts`. */
export const uploadsShape = z.strictObject({
  format: z.literal('breakglass-uploads/1'),
  targets: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          ...common,
          ...signed,
          kind: z.literal('s3'),
          bucket,
          /** Without it, a bucket of that name that somebody else made would be taken for ours. */
          account: account.exactOptional(),
          prefix: prefix.exactOptional(),
          /** Free texts may have to be removed one day: what is locked cannot be. */
          texts: z.enum(['send', 'leave-out']).exactOptional(),
        }),
        z.strictObject({ ...common, ...signed, kind: z.literal('logs'), group }),
        z.strictObject({
          ...common,
          kind: z.literal('folder'),
          folder,
          texts: z.enum(['send', 'leave-out']).exactOptional(),
        }),
      ]),
    )
    .max(20),
});

export type UploadsShape = z.infer<typeof uploadsShape>;
/** One place logs of one mode are copied to. */
export type UploadTarget = UploadsShape['targets'][number];
export type S3Target = Extract<UploadTarget, { kind: 's3' }>;
export type LogsTarget = Extract<UploadTarget, { kind: 'logs' }>;
export type FolderTarget = Extract<UploadTarget, { kind: 'folder' }>;

/** Where a target is, as people write it: for screens, records, and to notice that it was moved. */
export function placeOf(target: UploadTarget): string {
  switch (target.kind) {
    case 's3':
      return `s3://${target.bucket}${target.prefix === undefined ? '' : `/${target.prefix}`}`;
    case 'logs':
      return `logs:${target.region}:${target.group}`;
    case 'folder':
      return target.folder;
  }
}

export function sendsTexts(target: UploadTarget): boolean {
  return target.kind !== 'logs' && target.texts !== 'leave-out';
}
