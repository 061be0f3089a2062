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
