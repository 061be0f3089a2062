import type { Result } from '../result.ts';

export interface DraftError {
  /**
   * `missing`: no such draft or version. `changed`: another copy of the app has kept something
   * since. `unreadable`, `not-saved`: the disk refused.
   */
  readonly code: 'missing' | 'changed' | 'unreadable' | 'not-saved';
  readonly detail: string;
}

/** One version of a draft: what was kept at one moment. */
export interface DraftVersion {
  /** Counts up from 1; the newest is the draft. */
  readonly version: number;
  /** Epoch ms. */
  readonly at: number;
  /** Bytes. */
  readonly size: number;
}

export interface KeptDraft extends DraftVersion {
  readonly id: string;
  readonly text: string;
}

/** Playbooks being written on this computer, each with what it was before. */
export interface DraftStore {
  /** The newest version of each, newest first. One that cannot be read is left out. */
  list(): Promise<Result<readonly KeptDraft[], DraftError>>;
  begin(text: string): Promise<Result<KeptDraft, DraftError>>;
  /** The newest version, or the one asked for. */
  read(id: string, version?: number): Promise<Result<KeptDraft, DraftError>>;
  /**
   * Makes `text` the newest version, on the disk when it resolves; only while `base` is still the
   * newest. The same text again makes no new version.
   */
  keep(id: string, base: number, text: string): Promise<Result<DraftVersion, DraftError>>;
  /** Newest first. */
  versions(id: string): Promise<Result<readonly DraftVersion[], DraftError>>;
  remove(id: string): Promise<Result<null, DraftError>>;
  /** Keeps a text that a drill goes by, by its SHA-256 (hex), whatever becomes of its draft. */
  keepTried(sha256: string, text: string): Promise<Result<null, DraftError>>;
  /** Undefined where it is not here. */
  tried(sha256: string): Promise<Uint8Array | undefined>;
}
