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

/** A bucket of whichever account. Only those of the evidence account keep objects for good. */
export type RangeBucket = Pick<WorldBucket, 'name' | 'region'> &
  Partial<Pick<WorldBucket, 'retention' | 'policy'>> & { readonly account: string };

/** Objects are in memory: a range that starts again begins with what its world has. */
export interface Buckets {
  bucket(name: string): RangeBucket | undefined;
  /** Of one account, by name. */
  of(account: string): readonly RangeBucket[];
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

export function createBuckets(world: World, now: number): Buckets {
  const evidence = (world.evidence?.buckets ?? []).map((bucket) => ({
    ...bucket,
    account: world.evidence?.id ?? '',
  }));
  const others = (world.things ?? []).flatMap((thing) =>
    thing.kind === 'bucket'
      ? [{ name: thing.id, region: thing.region ?? '', account: thing.account }]
      : [],
  );
  const stores = new Map(
    [...evidence, ...others].map((bucket: RangeBucket) => [
      bucket.name,
      { bucket, objects: new Map<string, ObjectVersion[]>() },
    ]),
  );
  for (const thing of world.things ?? []) {
    if (thing.kind !== 'bucket') continue;
    for (const { key, body, minutesBefore, deleted } of thing.data.objects ?? []) {
      const bytes = Buffer.from(body);
      const before = stores.get(thing.id)?.objects.get(key) ?? [];
      const version = {
        key,
        versionId: newVersionId(randomBytes),
        at: now - minutesBefore * 60_000,
        body: bytes,
        contentType: 'binary/octet-stream',
        md5: createHash('md5').update(bytes).digest('hex'),
        lockedUntil: 0,
        ...(deleted === true ? { deleted } : {}),
      };
      stores.get(thing.id)?.objects.set(key, [...before, version]);
    }
  }
  const versions = (bucket: string, key: string): readonly ObjectVersion[] =>
    stores.get(bucket)?.objects.get(key) ?? [];
  return {
    bucket: (name) => stores.get(name)?.bucket,
    of: (account) =>
      [...stores.values()]
        .map(({ bucket }) => bucket)
        .filter((bucket) => bucket.account === account)
        .sort((left, right) => (left.name < right.name ? -1 : 1)),
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
