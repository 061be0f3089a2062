import type { Imported } from '../playbook/model.ts';
import type { Installed } from '../bundle/installed.ts';
import type { Result } from '../result.ts';

/** Where a playbook that was brought in came from. */
export interface BroughtFrom {
  /** The file's name, without folders. */
  readonly file: string;
  readonly format: 'breakglass/1' | Imported['from'];
  /** Of the file that was brought in, hex; the kept one has its own. */
  readonly sha256: string;
}

/** One version that is kept, byte for byte. */
export interface OwnVersion {
  /** Of the kept bytes, hex. */
  readonly sha256: string;
  /** As the playbook calls it. */
  readonly version: string;
  /** RFC 3339 UTC. */
  readonly keptAt: string;
  /** Who sat here. */
  readonly by: string;
  readonly from: BroughtFrom;
  /** SHA-256 of the app's own playbook that it takes the place of, as the confirmation named it. */
  readonly replaces?: string;
  /** The text of the `.sig` that lay beside it: judged anew whenever it matters. */
  readonly signature?: string;
  /** The installation of a bundle it came with: it counts while that one does. */
  readonly bundle?: string;
}

/** What was done to a playbook that was brought in: kept also when no log is open. */
export interface OwnAct {
  readonly at: string;
  readonly by: string;
  readonly act: 'kept' | 'rolled-back' | 'taken-out';
  /** What it was done to; of a roll-back the version that is back. */
  readonly sha256: string;
  /** What was in force before. */
  readonly before?: string;
  readonly bundle?: string;
}

/** Why a version that is kept cannot be used. */
export type OwnTrouble = 'changed' | 'missing' | 'unreadable';

export interface OwnBook {
  readonly id: string;
  /** Oldest first; the last is in force. Empty: taken out. */
  readonly versions: readonly OwnVersion[];
  readonly acts: readonly OwnAct[];
  /** Of the version in force; absent where it was changed by hand, is gone, or cannot be read. */
  readonly bytes?: Uint8Array;
  readonly trouble?: { readonly is: OwnTrouble; readonly file: string; readonly detail: string };
}

/** All that was brought in, as it was read last. */
export interface OwnShelf {
  readonly books: readonly OwnBook[];
  /** Bundles that were taken in, oldest first; of each name the last is in force. */
  readonly bundles: readonly Installed[];
  /** Records that cannot be read: what they name is not used, and the file is left alone. */
  readonly damaged: readonly { readonly file: string; readonly detail: string }[];
}

export interface OwnFileError {
  /**
   * `busy`: another copy of the app is changing it. `changed`: what is in force is no longer what
   * was looked at. The rest is the disk's.
   */
  readonly code: 'unreadable' | 'busy' | 'changed' | 'full' | 'refused' | 'not-saved';
  readonly detail: string;
}

/** A file that was chosen. Past `LARGEST_READ` only its size is known. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** The text of the `.sig` beside it; empty where it cannot be read. */
  readonly signature?: string;
  /** What lies in `attachments/` beside it, by name; read when it is asked for, bounded. */
  readonly beside?: (file: string) => Promise<Uint8Array | undefined>;
}

/** A file that belongs to a playbook, to be kept with it. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

interface Change {
  readonly id: string;
  /** SHA-256 in force when it was looked at; undefined: none. */
  readonly expected: string | undefined;
  readonly at: string;
  readonly by: string;
}

/** What a bundle brings in, all of it or nothing. */
export interface InstallWish {
  readonly installed: Installed;
  /** Of the file, kept as it came. */
  readonly bytes: Uint8Array;
  readonly playbooks: readonly {
    readonly id: string;
    /** SHA-256 in force when it was looked at; undefined: none. */
    readonly expected: string | undefined;
    readonly version: OwnVersion;
    readonly bytes: Uint8Array;
  }[];
  readonly attachments?: readonly KeptFile[];
  /** The installation in force under its name when it was looked at. */
  readonly expected: string | undefined;
}

/** Bundles, kept with the playbooks they bring. Changes are durable when they resolve. */
export interface OwnBundles {
  /** A file somebody chose; past what is read only its size. */
  look(path: string): Promise<Result<ChosenFile, OwnFileError>>;
  install(wish: InstallWish): Promise<Result<null, OwnFileError>>;
  /** What was in force before this installation is again, in one write. */
  rollBack(wish: {
    readonly install: string;
    readonly at: string;
    readonly by: string;
  }): Promise<Result<null, OwnFileError>>;
  /** The file as it came, by its hash; undefined where it is gone or was changed. */
  bytes(sha256: string): Promise<Uint8Array | undefined>;
}

/** A file that somebody chose to attach: its bytes, or why it has none. */
export type OfferedFile = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | {
      readonly bytes?: undefined;
      readonly trouble:
        | { readonly is: 'too-large'; readonly most: number }
        | { readonly is: 'unreadable'; readonly detail: string };
    }
);

export interface OwnAttachments {
  /** A file anywhere on this computer. */
  look(path: string): Promise<OfferedFile>;
  /** Another whenever the file on the disk is another; undefined where there is none. */
  stamp(sha256: string): Promise<string | undefined>;
  /** Kept before any playbook names it: whoever writes one attaches files to it. */
  keep(file: KeptFile): Promise<Result<null, OwnFileError>>;
  /** As they are on the disk now, perhaps changed; undefined where there are none. */
  bytes(sha256: string): Promise<Uint8Array | undefined>;
}

/** Playbooks brought in by hand, in the data folder. Changes are durable when they resolve. */
export interface OwnPlaybooks {
  /** As it was read last; undefined while it has not been read. */
  now(): OwnShelf | undefined;
  /** Settles once it was read at start-up. */
  ready(): Promise<OwnShelf>;
  /** From the disk again: another copy of the app, or a person, may have changed it. */
  reload(): Promise<OwnShelf>;
  look(path: string): Promise<Result<ChosenFile, OwnFileError>>;
  keep(
    change: Change & {
      readonly version: OwnVersion;
      readonly bytes: Uint8Array;
      readonly attachments?: readonly KeptFile[];
    },
  ): Promise<Result<null, OwnFileError>>;
  /** The version before is in force again. */
  rollBack(change: Change): Promise<Result<null, OwnFileError>>;
  /** None is in force; the versions stay on the disk, as logs name them. */
  takeOut(change: Change): Promise<Result<null, OwnFileError>>;
  /** Any version ever kept, by its hash; undefined where it is gone or was changed. */
  bytes(sha256: string): Promise<Uint8Array | undefined>;
  /** Files that belong to playbooks; they stay when these go, as logs name them. */
  readonly attachments: OwnAttachments;
  readonly bundles: OwnBundles;
}
