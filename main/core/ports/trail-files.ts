import type { TrailEvent } from '../reconcile/event.ts';
import type { Result } from '../result.ts';
import type { AbortSignalLike } from './timer.ts';

/** What was wrong in a file of events, and where. What could be read around it was read. */
export interface TrailFinding {
  readonly file: string;
  readonly code:
    | 'not-cloudtrail'
    | 'not-json'
    | 'not-an-event'
    /** A file, or gzip data, that ends in the middle. */
    | 'cut-off'
    /** An event, or unpacked data, larger than any real one. */
    | 'too-large'
    | 'unreadable'
    /** A link, pipe or device: it was not opened. */
    | 'not-a-file'
    | 'too-many-files'
    /** One event id with another content than before: both are kept. */
    | 'event-differs'
    /** More keys, shared events or accounts of others than are kept track of. */
    | 'too-many-others';
  /** The first place it was met: number of the record or row, counted from 1. */
  readonly record?: number;
  /** The same place in the text, counted from 1, `column` in bytes; where the file is JSON. */
  readonly line?: number;
  readonly column?: number;
  /** How often it was met in that file. */
  readonly count: number;
}

export interface TrailInput {
  readonly name: string;
  /** Hex, of the file as it stands on the disk. */
  readonly sha256: string;
  readonly bytes: number;
  readonly events: number;
}

export interface TrailRead {
  readonly inputs: readonly TrailInput[];
  readonly findings: readonly TrailFinding[];
}

/**
 * Reads CloudTrail events in any form AWS gives them: log files (`.json`, `.json.gz`, a folder of
 * them as S3 sync leaves it), JSON lines, `lookup-events` answers, event history and Athena CSV.
 * One event at a time, so that memory does not grow with the files. Digest files are passed over.
 */
export interface TrailFiles {
  read(
    paths: readonly string[],
    event: (event: TrailEvent, file: string) => void,
    progress: { readonly signal: AbortSignalLike; at(bytes: number, total: number): void },
  ): Promise<
    Result<TrailRead, { readonly code: 'cancelled' | 'no-events'; readonly detail: string }>
  >;
}
