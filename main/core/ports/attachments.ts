import type { Result } from '../result.ts';
import type { AbortSignalLike } from './timer.ts';

/**
 * too-large: more bytes than `limit`. disk-full: no room, nothing is kept. disk-refused: read-only
 * or failing, or the log itself is not on the disk yet. source: reading what is to be kept failed.
 */
export interface AttachmentError {
  readonly code:
    | 'no-such-log'
    | 'no-such-attachment'
    | 'too-large'
    | 'disk-full'
    | 'disk-refused'
    | 'source'
    | 'cancelled';
  readonly detail: string;
}

export interface KeepOptions {
  /** Most bytes taken. */
  readonly limit: number;
  readonly signal?: AbortSignalLike;
  /** Bytes written so far, after each piece. */
  readonly progress?: (bytes: number) => void;
}

/** Files beside the records of a log, `att/<sha256>`, byte for byte, each content once. */
export interface Attachments {
  /**
   * Keeps bytes that come in pieces. Resolves when they are on the disk under their hash: only
   * then may a record name them in `att`. After any error nothing of them is left.
   */
  keep(
    logId: string,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    options: KeepOptions,
  ): Promise<Result<{ readonly sha256: string; readonly size: number }, AttachmentError>>;
  /** At most `count` bytes from `from` (fewer at the end), and how many there are. */
  read(
    logId: string,
    sha256: string,
    from: number,
    count: number,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly size: number }, AttachmentError>>;
  /** SHA-256 (hex) and size of what is kept under that name now. */
  hash(
    logId: string,
    sha256: string,
    how?: Pick<KeepOptions, 'signal' | 'progress'>,
  ): Promise<Result<{ readonly sha256: string; readonly size: number }, AttachmentError>>;
}
