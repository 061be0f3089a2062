import type { ReadKit } from '../kit/read.ts';
import type { Result } from '../result.ts';

export interface KitFileError {
  /** `too-large`: beyond what any kit needs; it was not read. */
  readonly code: 'unreadable' | 'too-large' | 'not-saved';
  readonly detail: string;
}

/** The organisation's kit as it lies on this computer. */
export interface KitShelf {
  /** As it was read last; undefined when there is none, or while it has not been read yet. */
  current(): InstalledKit | undefined;
  /** Settles once the file was read at start-up. */
  ready(): Promise<InstalledKit | undefined>;
  /** A file that a person chose, judged by the keys trusted now. */
  look(path: string): Promise<Result<OfferedKit, KitFileError>>;
  /** Puts these bytes in place of the kit; the one before is kept. Durable when it resolves. */
  install(bytes: Uint8Array): Promise<Result<InstalledKit, KitFileError>>;
  /** The form as it was left; undefined when there is none, or it cannot be read. */
  draft(): Promise<string | undefined>;
  /** Keeps the form across restarts. */
  keepDraft(text: string): Promise<Result<null, KitFileError>>;
  /** Reads it anew: what is trusted has changed. */
  judgeAgain(): Promise<void>;
}

export interface InstalledKit extends ReadKit {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface OfferedKit extends ReadKit {
  /** Another took its place on this computer once: to install it again goes back in time. */
  readonly replaced: boolean;
  readonly bytes: Uint8Array;
}

/** Somebody whose key may vouch for kits on this computer. */
export interface TrustedKey {
  readonly vkey: string;
  /** As people call them. */
  readonly person: string;
  /** RFC 3339 UTC. */
  readonly addedAt: string;
}
