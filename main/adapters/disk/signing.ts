import { signCheckpoint, type Checkpoint } from '../../core/journal/note.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { SeedStore, SignedHead } from '../../core/ports/seeds.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CheckpointsFile } from './checkpoints-file.ts';
import type { EpochKey } from './epoch-key.ts';
import { messageOf } from './files.ts';

/** Signs one log's checkpoints, each with the key of its epoch, one after another. */
export interface Signing {
  /** Records covered by the newest checkpoint on the disk. */
  checkpointed(): number;
  current(): EpochKey;
  /** Base64 root of the checkpoint of that size; undefined when this log signed none. */
  signedRoot(size: number): string | undefined;
  /** Signs what is not covered yet; does nothing when there is nothing. The error is the system's words. */
  sign(): Promise<Result<null, string>>;
  /** Appends a note others have signed too. */
  append(note: string): Promise<Result<null, string>>;
  /**
   * The log holds the `key.rotate` that ends the current key: it signs this checkpoint yet, if the
   * disk refuses that later, and then its seed is destroyed. All that follows is for `next`.
   */
  turn(at: Checkpoint, next: EpochKey): void;
  /** True while the last checkpoint of the ended key is not on the disk. */
  turning(): boolean;
  /** Settles when seeds are kept and destroyed where they outlive the process. */
  seedsSettled(): Promise<void>;
  close(): Promise<void>;
}

export interface SigningParts {
  readonly hash: Hash;
  readonly logId: string;
  readonly key: EpochKey;
  readonly checkpoints: CheckpointsFile;
  readonly seeds: SeedStore;
  /** The log as it is on the disk now. */
  readonly now: () => Checkpoint;
  /** Roots signed before this process, by size. */
  readonly signed?: ReadonlyMap<number, string>;
}

export function createSigning(parts: SigningParts): Signing {
  const { hash, logId, checkpoints, seeds } = parts;
  const signed = new Map(parts.signed);
  let key = parts.key;
  let ending: { readonly key: EpochKey; readonly at: Checkpoint } | undefined;
  let checkpointed = Math.max(0, ...signed.keys());
  let chain: Promise<unknown> = Promise.resolve();
  let seeding: Promise<void> = Promise.resolve();

  const put = async (by: EpochKey, at: Checkpoint) => {
    if (at.size === checkpointed) return;
    await checkpoints.append(signCheckpoint(hash, by.key, at));
    signed.set(at.size, at.root);
    checkpointed = at.size;
  };
  const inTurn = (what: () => Promise<void>): Promise<Result<null, string>> => {
    const next = chain.then(what).then(
      () => ok(null),
      (error: unknown) => err(messageOf(error)),
    );
    chain = next;
    return next;
  };
  /** A store that fails costs going on after a restart, never the log. */
  const later = (what: () => Promise<unknown>) => {
    seeding = seeding.then(what).then(
      () => undefined,
      () => undefined,
    );
  };
  const head = (): SignedHead | undefined => {
    const root = signed.get(checkpointed);
    return root === undefined ? undefined : { size: checkpointed, root };
  };
  const keep = ({ k, seed }: EpochKey) => {
    const copy = seed();
    later(() => seeds.save(logId, k, copy, head()).finally(() => copy.fill(0)));
  };
  let marking = false;
  /** How far is signed goes where the seed is; of many checkpoints in a row only the last has to. */
  const markHead = () => {
    if (marking || ending) return;
    marking = true;
    later(() => Promise.resolve().then(() => (marking = false)));
    keep(key);
  };
  keep(key);

  return {
    checkpointed: () => checkpointed,
    current: () => key,
    signedRoot: (size) => signed.get(size),
    sign: () =>
      inTurn(async () => {
        if (ending) {
          const { key: ended, at } = ending;
          await put(ended, at);
          ended.key.destroy();
          ending = undefined;
          /* Not kept before: a log must not go on with a key that the one before has not handed over to. */
          keep(key);
          later(() => seeds.destroy(logId, ended.k));
        }
        const before = checkpointed;
        await put(key, parts.now());
        if (checkpointed > before) markHead();
      }),
    append: (note) => inTurn(() => checkpoints.append(note)),
    turn: (at, next) => {
      ending = { key, at };
      key = next;
    },
    turning: () => ending !== undefined,
    seedsSettled: () => seeding,
    close: async () => {
      key.key.destroy();
      checkpoints.close();
      later(() => seeds.destroy(logId, key.k));
      await seeding;
    },
  };
}
