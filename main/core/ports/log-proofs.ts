import type { Result } from '../result.ts';
import type { LogFileError } from './log-files.ts';

/** One record with its RFC 6962 audit path, nearest sibling first. */
export interface RecordProof {
  readonly seq: number;
  /** The record's bytes, without LF. */
  readonly line: string;
  readonly path: readonly Uint8Array[];
}

/** How long work is followed and stopped. */
export interface Watch {
  readonly signal?: { readonly aborted: boolean };
  /** Records read so far, of those that are needed. */
  readonly at?: (done: number, total: number) => void;
}

/**
 * Proofs over a log on disk, in memory that does not grow with it. They speak of the log's first
 * `size` records as they are on the disk now: whoever uses one compares `root` with a signed
 * checkpoint. A `size` beyond the whole records there are is `no-proof`; work that was stopped is
 * `cancelled`.
 */
export interface LogProofs {
  /** Root over the first `size` records. */
  root(logId: string, size: number, watch?: Watch): Promise<Result<Uint8Array, ProofError>>;
  /** The record `seq` in the tree of `size` records. */
  inclusion(
    logId: string,
    seq: number,
    size: number,
    watch?: Watch,
  ): Promise<Result<RecordProof, ProofError>>;
  /** That the first `old` records are the beginning of the first `size`; empty for `old` 0. */
  consistency(
    logId: string,
    old: number,
    size: number,
    watch?: Watch,
  ): Promise<Result<readonly Uint8Array[], ProofError>>;
  /**
   * Record 0 and every `key.rotate` below `size`: from them follows the key that signs the
   * checkpoint of that size.
   */
  keys(
    logId: string,
    size: number,
    watch?: Watch,
  ): Promise<Result<readonly RecordProof[], ProofError>>;
}

export interface ProofError {
  readonly code: LogFileError['code'] | 'no-proof' | 'cancelled';
  readonly detail: string;
}
