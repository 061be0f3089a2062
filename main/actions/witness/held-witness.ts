import type { SigningKey } from '../../core/ports/hash.ts';

/** The key this copy of the app witnesses with. */
export interface OwnWitness {
  readonly name: string;
  readonly vkey: string;
  readonly fingerprint: string;
  /** The vault keeps it; otherwise it ends with this run of the app. */
  readonly kept: boolean;
  readonly key: SigningKey;
}

/** A key in memory, with its seed, so that a vault opened later can still take it. */
export interface HeldWitness {
  readonly own: OwnWitness;
  readonly seed: Uint8Array;
}

/**
 * Overwrites the keys that the vault keeps, and answers their names: once it is locked they are
 * nowhere else. A key without a vault stays, since nothing could bring it back.
 *
 * @param wiping told of each seed before it is overwritten
 */
export function forgetKept(
  held: Map<string, HeldWitness>,
  wiping: (seed: Uint8Array) => void,
): readonly string[] {
  const kept = [...held].filter(([, { own }]) => own.kept);
  for (const [name, { own, seed }] of kept) {
    wiping(seed);
    own.key.destroy();
    seed.fill(0);
    held.delete(name);
  }
  return kept.map(([name]) => name);
}
