import type { Result } from '../result.ts';

/**
 * not-a-file: a folder, link, pipe or device. empty, changed (while it was read), unreadable:
 * what they say. disk-full, disk-refused: of the place a copy is written to.
 */
export interface EvidenceFileError {
  readonly code:
    'not-a-file' | 'empty' | 'changed' | 'unreadable' | 'disk-full' | 'disk-refused' | 'cancelled';
  readonly detail: string;
}

export interface EvidenceFile {
  readonly name: string;
  readonly size: number;
  /** Epoch ms. */
  readonly modified: number;
  /**
   * Its bytes from the beginning. Throws an error whose message begins with `changed:` when the
   * file is no longer what it was when it was opened.
   */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Files outside the logs that a person chose in main's own dialog. */
export interface EvidenceFiles {
  look(path: string): Promise<Result<EvidenceFile, EvidenceFileError>>;
  /** Writes a copy; what was at `path` before stays until the copy is whole. */
  write(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<Result<{ readonly size: number }, EvidenceFileError>>;
}
