import type { Result } from '../result.ts';
import type { LogFileError } from './log-files.ts';

/** A short code that somebody outside wrote down and read back. */
export interface HeardCode {
  readonly size: number;
  /** `size @ code` as spoken. */
  readonly code: string;
  /** Who heard it, as people call them. */
  readonly by: string;
  /** RFC 3339 UTC. */
  readonly at: string;
}

/** Codes that were read back, beside each log. A note in the log says the same while it is open. */
export interface HeardCodes {
  list(logId: string): readonly HeardCode[];
  add(logId: string, heard: HeardCode): Promise<Result<null, LogFileError>>;
}
