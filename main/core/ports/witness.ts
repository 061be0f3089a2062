import type { WitnessState } from '../journal/witness/decide.ts';
import type { SignedCheckpoint } from '../journal/note.ts';
import type { Result } from '../result.ts';
import type { TrustedKey } from './kit.ts';

/**
 * `busy`: another copy of the app is writing. `changed`: somebody signed meanwhile; look again.
 * `not-saved`: the disk refuses, so nothing may be signed.
 */
export interface WitnessStoreError {
  readonly code: 'busy' | 'changed' | 'not-saved';
  readonly detail: string;
}

/** What is kept of a log, and whether the file that held it was damaged and put aside. */
export interface WitnessMemory {
  readonly state?: WitnessState;
  /** Name the damaged file has now: the log is as unknown as one never seen. */
  readonly movedAside?: string;
}

/** The last checkpoint this copy of the app signed, per log. */
export interface WitnessStore {
  load(origin: string): Promise<Result<WitnessMemory, WitnessStoreError>>;
  /** Durable when it resolves. `before` is what the decision was made from. */
  save(
    next: WitnessState,
    before: WitnessState | undefined,
  ): Promise<Result<null, WitnessStoreError>>;
  /** Keeps two notes that do not fit each other, as proof; answers the file's path. */
  keepProof(
    origin: string,
    why: string,
    notes: readonly string[],
  ): Promise<Result<string, WitnessStoreError>>;
}

/** Where a witness's seed outlives the app's run: the vault, while it is unlocked. */
export interface WitnessSeeds {
  /** 32 bytes; undefined when there is none, or no vault, or it is locked. */
  load(name: string): Promise<Uint8Array | undefined>;
  /** False: not kept; the key lives for this run only. */
  save(name: string, seed: Uint8Array): Promise<boolean>;
}

export const noWitnessSeeds: WitnessSeeds = {
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(false),
};

/** Somebody whose key was compared and is believed. */
export type TrustedWitness = TrustedKey;

/** The list of believed witnesses on this computer. */
export interface TrustedWitnesses {
  list(): readonly TrustedWitness[];
  add(witness: TrustedWitness): Promise<Result<null, WitnessStoreError>>;
}

/** A signed note as it stands in `checkpoints.txt`. */
export interface LogNote {
  readonly text: string;
  readonly note: SignedCheckpoint;
}

/** The signed notes of logs on this computer. */
export interface LogNotes {
  /** The whole note that covers most, or the one of exactly this size; undefined when there is none. */
  find(logId: string, size?: number): Result<LogNote | undefined, LogNotesError>;
  /** Notes with more than the log's own signature, oldest first. */
  cosigned(logId: string): Result<readonly LogNote[], LogNotesError>;
}

export interface LogNotesError {
  readonly code: 'no-such-log' | 'log-unreadable';
  readonly detail: string;
}
