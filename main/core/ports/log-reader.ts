import type { Entry } from '../journal/payload.ts';
import type { Result } from '../result.ts';
import type { LogSummary } from './journal.ts';
import type { AbortSignalLike } from './timer.ts';

/** Why a place in a log cannot be shown as a record. */
export type Damage =
  /** No line is there: a record was taken out, or a whole segment is gone. */
  | 'missing'
  /** The line does not match its own check value: it was changed or cut. */
  | 'changed'
  /** A whole record that belongs to another place. */
  | 'misplaced';

/** One place of a log, for the log screen. `at` counts from 0 and is where the record belongs. */
export interface PlacedRecord {
  readonly at: number;
  /** The bytes as text; empty when missing. Cut at 64 KiB, the most a record may have. */
  readonly line: string;
  /** Base64 leaf hash of the bytes; empty when missing. */
  readonly leaf: string;
  readonly damage?: Damage;
  /** Absent when damaged. */
  readonly entry?: Entry;
  readonly who: string;
  /** Base64 leaf hash of the record before, as this record says; empty when damaged. */
  readonly prev: string;
  /** False when the record before is not the one this one was chained to. Unknown while absent. */
  readonly chained?: boolean;
}

export interface RecordsPage {
  readonly total: number;
  /** Records covered by the newest signed checkpoint, unverified. */
  readonly checkpointed: number;
  readonly records: readonly PlacedRecord[];
}

/** A record met while reading through a log; damaged places are passed over. */
export interface ScannedRecord {
  readonly at: number;
  readonly entry: Entry;
  readonly who: string;
  readonly line: string;
}

/** How a long read tells where it is, in records, and when to stop. */
export interface ReadProgress {
  readonly signal: AbortSignalLike;
  at(done: number, total: number): void;
  /** Of a scan: only records whose bytes hold one of these texts are read. */
  readonly only?: readonly string[];
}

/** Proof that a record is in the tree of a signed checkpoint (RFC 6962 section 2.1.1). */
export interface SignedProof {
  readonly seq: number;
  readonly line: string;
  /** Base64. */
  readonly leaf: string;
  /** Base64, nearest sibling first. */
  readonly path: readonly string[];
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string };
  /** The signed note as it stands in `checkpoints.txt`. */
  readonly note: string;
  /** The verifier key of `keys.txt` its signature was checked with. */
  readonly vkey: string;
}

export interface ReaderError {
  readonly code:
    | 'no-such-log'
    | 'log-unreadable'
    | 'cancelled'
    /** There is no such record, or it is damaged. */
    | 'no-such-record'
    /** No signed checkpoint covers the record yet. */
    | 'not-checkpointed'
    /** The path does not lead to the checkpoint's root: records were changed. */
    | 'proof-fails';
  readonly detail: string;
}

/** Reads logs of any length in memory that does not grow with them, also while they are written. */
export interface LogReader {
  summary(logId: string): Promise<Result<LogSummary, ReaderError>>;
  /** Places `[from, from + count)`, reading only what they need. */
  page(logId: string, from: number, count: number): Promise<Result<RecordsPage, ReaderError>>;
  /** The records at these places, in the order given. */
  pick(logId: string, places: readonly number[]): Promise<Result<RecordsPage, ReaderError>>;
  /** The first place whose time is not before `at`, epoch ms; the last one when all are before. */
  seek(logId: string, at: number): Promise<Result<number, ReaderError>>;
  /** Everyone who wrote into the log, sorted: all of it is looked through, once. */
  people(logId: string, signal: AbortSignalLike): Promise<Result<readonly string[], ReaderError>>;
  /** A small text kept beside the log, such as `reconciliation.json`; undefined when there is none. */
  beside(logId: string, name: string): Promise<Result<string | undefined, ReaderError>>;
  /**
   * Every record in order, free texts left as commitments. Stops early when `visit` answers false.
   * Answers how many places were passed.
   */
  scan(
    logId: string,
    visit: (record: ScannedRecord) => boolean | undefined,
    progress: ReadProgress,
  ): Promise<Result<number, ReaderError>>;
  /** Commitments of the kept free texts that `wanted` holds for. */
  texts(
    logId: string,
    wanted: (text: string) => boolean,
    progress: ReadProgress,
  ): Promise<Result<ReadonlySet<string>, ReaderError>>;
  /** Against the newest checkpoint whose signature holds. */
  prove(
    logId: string,
    seq: number,
    progress: ReadProgress,
  ): Promise<Result<SignedProof, ReaderError>>;
}
