import type { Mode } from '../journal/payload.ts';

/** One log as its files are now: what there is to send. Sizes in bytes. */
export interface LogFacts {
  readonly logId: string;
  readonly mode: Mode;
  /** As record 0 says it. */
  readonly origin: string;
  readonly closed: boolean;
  /** Whole records on the disk. */
  readonly records: number;
  /** One past the last record that is not of type `upload`: those alone are no reason to send. */
  readonly newsUpTo: number;
  readonly segments: readonly { readonly first: number; readonly records: number }[];
  /** Ascending by size, the first note of each size, without foreign signatures. */
  readonly checkpoints: readonly KnownCheckpoint[];
  /** What others said of checkpoints, smallest first. */
  readonly vouchers: readonly Voucher[];
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
  /** Bytes of whole lines of `texts.jsonl`. */
  readonly texts: number;
}

export interface KnownCheckpoint {
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly note: string;
}

/**
 * Somebody else's word on a checkpoint: a note with witnesses' lines, or an RFC 3161 answer. It may
 * come long after the checkpoint, also of a log that is closed.
 */
export type Voucher =
  | {
      readonly kind: 'cosigned';
      readonly size: number;
      readonly sha256: string;
      readonly note: string;
    }
  | {
      readonly kind: 'stamp';
      readonly size: number;
      readonly sha256: string;
      readonly bytes: number;
    };

/** A piece of a log that becomes one object, before its bytes are read. */
export type Part =
  | { readonly kind: 'attachment'; readonly sha256: string; readonly size: number }
  /** Byte range of `texts.jsonl`. */
  | { readonly kind: 'texts'; readonly from: number; readonly to: number }
  | { readonly kind: 'keys' }
  /** Records `first` to `last`, both included, all of one segment. */
  | { readonly kind: 'records'; readonly first: number; readonly last: number }
  | Voucher
  | { readonly kind: 'checkpoint'; readonly size: number; readonly note: string };
