import { createHash, randomBytes } from 'node:crypto';
import type { World, WorldBucket } from '../worlds/model.ts';

/** One version of one object. Times are the server's, milliseconds since the epoch. */
export interface ObjectVersion {
  readonly key: string;
  readonly versionId: string;
  readonly at: number;
  readonly body: Buffer;
  readonly contentType: string;
  readonly md5: string;
  /** Header name without `x-amz-checksum-`, and the value: one algorithm an object. */
  readonly checksum?: { readonly algorithm: string; readonly value: string };
  readonly lockedUntil: number;
  /** A marker that hides the versions before it. */
  readonly deleted?: boolean;
}

/** The evidence account's buckets, in memory: a range that starts again begins with empty ones. */
export interface Buckets {
  bucket(name: string): WorldBucket | undefined;
  /** All versions under a key, oldest first. */
  versions(bucket: string, key: string): readonly ObjectVersion[];
  /** The newest version, unless it is a delete marker. */
  current(bucket: string, key: string): ObjectVersion | undefined;
  keys(bucket: string): readonly string[];
  add(bucket: string, version: Omit<ObjectVersion, 'versionId' | 'md5'>): ObjectVersion;
  remove(bucket: string, key: string, versionId: string): void;
}

/**
 * S3's ids are opaque; ours never begin like an option, for people hand them to command lines:
 * `aws … --version-id -x` is refused before it is sent.
 */
export function newVersionId(random: (count: number) => Uint8Array): string {
  return Buffer.from(random(24)).toString('base64url').replace(/^-/, '0');
}

export function createBuckets(world: World): Buckets {
  const stores = new Map(
    (world.evidence?.buckets ?? []).map((bucket) => [
      bucket.name,
      { bucket, objects: new Map<string, ObjectVersion[]>() },
    ]),
  );
  const versions = (bucket: string, key: string): readonly ObjectVersion[] =>
    stores.get(bucket)?.objects.get(key) ?? [];
  return {
    bucket: (name) => stores.get(name)?.bucket,
    versions,
    current: (bucket, key) => {
      const newest = versions(bucket, key).at(-1);
      return newest?.deleted === true ? undefined : newest;
    },
    keys: (bucket) =>
      [...(stores.get(bucket)?.objects.keys() ?? [])].sort((left, right) =>
        Buffer.compare(Buffer.from(left), Buffer.from(right)),
      ),
    add: (bucket, given) => {
      const objects = stores.get(bucket)?.objects;
      const version = {
        ...given,
        versionId: newVersionId(randomBytes),
        md5: createHash('md5').update(given.body).digest('hex'),
      };
      objects?.set(given.key, [...versions(bucket, given.key), version]);
      return version;
    },
    remove: (bucket, key, versionId) => {
      const left = versions(bucket, key).filter((one) => one.versionId !== versionId);
      if (left.length === 0) stores.get(bucket)?.objects.delete(key);
      else stores.get(bucket)?.objects.set(key, [...left]);
    },
  };
}
