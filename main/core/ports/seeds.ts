/** How far a log was signed: kept beside its seed, where who can cut the log's files cannot write. */
export interface SignedHead {
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

/**
 * Where the signing seed of an open log outlives the process: the vault, while it is unlocked.
 * Losing it never stops logging: a log whose seed is gone is followed by a new one (`prevLog`).
 */
export interface SeedStore {
  /**
   * Keeps the seed (32 bytes) of one epoch. False: not kept, because there is no vault, it is
   * locked, or the disk refuses; the key then lives in memory only.
   */
  save(logId: string, epoch: number, seed: Uint8Array, signed?: SignedHead): Promise<boolean>;
  /** The seed of the newest epoch kept for this log; undefined when there is none, or it is locked. */
  load(logId: string): Promise<KeptSeed | undefined>;
  /** Overwrites and deletes the seeds of this log up to and with this epoch; also while locked. */
  destroy(logId: string, upToEpoch: number): Promise<void>;
}

export interface KeptSeed {
  readonly epoch: number;
  readonly seed: Uint8Array;
  /** The largest that was signed while the store could be written; the log does not go on below it. */
  readonly signed?: SignedHead;
}

/** Nothing is kept: every key dies with its process. */
export const noSeeds: SeedStore = {
  save: () => Promise.resolve(false),
  load: () => Promise.resolve(undefined),
  destroy: () => Promise.resolve(),
};
