import { join } from 'node:path';
import { verifierKey } from '../../core/journal/note.ts';
import type { Hash, Signatures, SigningKey } from '../../core/ports/hash.ts';
import type { Random } from '../../core/ports/random.ts';
import type { Files } from './files.ts';
import { replaceDurably } from './write-whole.ts';

/** The key of one epoch of a log. */
export interface EpochKey {
  /** Number of the epoch, from 0. */
  readonly k: number;
  readonly key: SigningKey;
  readonly vkey: string;
  /** A copy of the seed for whoever keeps it; to be overwritten after use. */
  seed(): Uint8Array;
}

export interface KeyTools {
  readonly hash: Hash;
  readonly random: Random;
  readonly signatures: Signatures;
}

/** The key of epoch `k`, from a fresh seed or from one that was kept, which it takes over. */
export function epochKey(
  { hash, random, signatures }: KeyTools,
  origin: string,
  k: number,
  seed: Uint8Array = random.bytes(32),
): EpochKey {
  const key = signatures.fromSeed(seed);
  return { k, key, vkey: verifierKey(hash, origin, key.publicKey), seed: () => seed.slice() };
}

/** Replaces `keys.txt`: the verifier key of every epoch, oldest first. Durable when it resolves. */
export function writeKeys(files: Files, folder: string, vkeys: readonly string[]): Promise<void> {
  const text = vkeys.map((vkey) => `${vkey}\n`).join('');
  return replaceDurably(files, join(folder, 'keys.txt'), Buffer.from(text));
}
