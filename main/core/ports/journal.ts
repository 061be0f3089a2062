import type { DrillKind } from '../drill/kind.ts';
import type { Cosigned, CosignedError } from '../journal/cosigned.ts';
import type { Draft, Entry, Mode, RecordType } from '../journal/payload.ts';
import type { Result } from '../result.ts';

export interface JournalHead {
  readonly logId: string;
  readonly size: number;
  /** Base64 RFC 6962 root over all records. */
  readonly root: string;
  /** Records covered by the newest signed checkpoint. */
  readonly checkpointed: number;
  /** `size @ code`, the 26-character code spoken to anchor the log outside this laptop. */
  readonly shortCode: string;
  readonly state: 'recording' | 'not-recorded' | 'closed';
  /** Records kept in memory because the disk refuses them: gone when the process ends. */
  readonly waiting: number;
}

/**
 * not-recorded: the disk refuses (full, read-only); the entry is kept in memory and will be
 * appended later under `log.degraded`. closed: the log has ended; nothing may follow.
 */
export interface AppendError {
  readonly code: 'not-recorded' | 'closed' | 'too-large' | 'redaction-failed';
  readonly detail: string;
  /** The entry as it will be written, when it is kept for later. */
  readonly kept?: Entry;
}

/** A part of a text that will be masked. `protected`: a secret the app itself holds. */
export interface MaskedPart {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** witness-refused: the note is none this log has signed and this witness cosigned. Nothing was written. */
export type WitnessError =
  | AppendError
  | {
      readonly code: 'witness-refused';
      readonly why: CosignedError;
      readonly detail: string;
    };

/** held: the log is open, here or elsewhere. disk-refused: nothing was kept. */
export type EndedWitnessError =
  | Extract<WitnessError, { readonly code: 'witness-refused' }>
  | {
      readonly code: 'no-such-log' | 'unreadable' | 'held' | 'disk-refused';
      readonly detail: string;
    };

/** One open log: the only way anything is recorded. Promise settles after `fdatasync`. */
export interface Journal {
  readonly logId: string;
  readonly mode: Mode;
  append<T extends RecordType>(draft: Draft<T>): Promise<Result<Entry<T>, AppendError>>;
  /** Signs all that is recorded; costs nothing when it is signed already. */
  checkpoint(): Promise<Result<JournalHead, AppendError>>;
  /**
   * Ends the epoch of the signing key: `key.rotate`, a last checkpoint, the old seed destroyed.
   * By itself every 512 records and 30 minutes; also for a person's unlock of the vault. Where the
   * disk refuses (`not-recorded`), logging goes on with the old key and it is tried again later.
   */
  rotate(): Promise<Result<JournalHead, AppendError>>;
  /**
   * Keeps a checkpoint of this log that a witness gave back cosigned, and records it as `witness`.
   * `name` is the person's, `vkey` a C2SP tlog-cosignature key.
   */
  addWitness(
    note: string,
    witness: { readonly name: string; readonly vkey: string },
  ): Promise<Result<Entry<'witness'>, WitnessError>>;
  head(): JournalHead;
  /** Values that must never reach the disk: matched exactly and in their encoded forms. */
  protect(secrets: readonly string[]): void;
  /**
   * The text as the log would hold it: protected values, and what looks like a secret, stand as
   * `[REDACTED:rule:tag]`. For what leaves by another way than a record. Works after close too.
   */
  mask(text: string): string;
  /**
   * What `mask` would change, in order: where in the text, by which rule. `known`: held secrets only.
   * `begun`: where the text's end may be the beginning of one.
   */
  look(text: string, only?: 'known' | 'begun'): readonly MaskedPart[];
  /** Lets these values through from now on: a person said that no secret is in them. */
  allow(values: readonly string[]): void;
  /**
   * Ends the log. From the call on every append answers `closed`, also after a close that failed:
   * closing again then only writes what is kept and signs it. Closes under way at the same time
   * share one answer, the first one's reason stands; after a close that succeeded: `closed`.
   */
  close(why: 'finished' | 'quit' | 'abandoned'): Promise<Result<JournalHead, AppendError>>;
}

/**
 * Why a log is not gone on in: held (open here or elsewhere), ended, no-seed (its key is gone or
 * locked away), damaged (records were changed), rolled-back (it was signed for more records than it
 * has), disk-refused. A new log that names it may be opened instead.
 */
export interface CannotGoOn {
  readonly code: 'cannot-go-on';
  readonly why:
    'no-such-log' | 'held' | 'ended' | 'no-seed' | 'damaged' | 'rolled-back' | 'disk-refused';
  readonly detail: string;
}

/** A log that goes on after a restart. */
export interface GoneOn {
  readonly journal: Journal;
  /** Records it held when it was left. */
  readonly leftAt: number;
  /** True when a torn tail was cut off. */
  readonly recovered: boolean;
}

export interface OpenLog {
  readonly mode: Mode;
  readonly clockSpeed: number;
  readonly scenario?: string;
  readonly continues?: string;
}

/** A log on disk, in brief, for lists. Newest first. */
export interface LogSummary {
  readonly logId: string;
  readonly mode: Mode;
  readonly folder: string;
  readonly openedAt: string;
  readonly lastAt: string;
  readonly records: number;
  readonly bytes: number;
  readonly closed: boolean;
  /** `quit`: the app was left in mid-run, which may go on in a new log. */
  readonly closedWhy?: 'finished' | 'quit' | 'abandoned';
  readonly prevLog?: string;
  readonly playbook?: { readonly id: string; readonly version: string };
  /** Who began the run. */
  readonly person?: string;
  /** It goes by a draft of that playbook, which was only tried. */
  readonly draft?: true;
  /** What the drill was for; a rehearsal, or an incident, without it. */
  readonly kind?: DrillKind;
  /**
   * Record 0 is missing or changed: what it says of the log is taken from its folder, `openedAt` from
   * the first record that can be read, or empty. Such a log is shown and checked, never gone on in.
   */
  readonly damaged?: boolean;
}

export interface Journals {
  /** Opens a new log; with `continues`, its `log.open.data.prevLog` names that log's id, size and root. */
  open(
    options: OpenLog,
  ): Promise<Result<Journal, { readonly code: 'cannot-open'; readonly detail: string }>>;
  /**
   * Goes on in a log that a crash left, when the vault has its seed: a torn tail is cut off and
   * told by `log.recovered`, and a new key epoch begins.
   */
  resume(logId: string): Promise<Result<GoneOn, CannotGoOn>>;
  list(): Promise<readonly LogSummary[]>;
  /**
   * Keeps a checkpoint that a witness gave back cosigned when its log was over: the note only, no
   * record. While the log is open, its journal does it.
   */
  addWitness(
    logId: string,
    note: string,
    vkey: string,
  ): Promise<Result<Cosigned, EndedWitnessError>>;
  /**
   * Hands over the readable entries of one log, oldest first, free text resolved where the side file
   * still has it. Torn tails are left out. The records are not held: a long log costs no more memory.
   */
  each(
    logId: string,
    take: (entry: Entry) => void,
  ): Promise<
    Result<null, { readonly code: 'no-such-log' | 'unreadable'; readonly detail: string }>
  >;
  /** All of them at once, for logs a person has written. */
  read(
    logId: string,
  ): Promise<
    Result<
      readonly Entry[],
      { readonly code: 'no-such-log' | 'unreadable'; readonly detail: string }
    >
  >;
}
