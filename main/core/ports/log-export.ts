import type { AfterDrill } from '../export/debrief/input.ts';
import type { WithholdRule } from '../export/withhold.ts';
import type { Entry, Mode } from '../journal/payload.ts';
import type { Result } from '../result.ts';
import type { LogFileError, VerifyReport } from './log-files.ts';

type Verdict = VerifyReport['verdict'];

/** What an export holds beyond the logs themselves. All optional: nothing left out, all made. */
export interface ExportChoice {
  /** Imported logs, by the id of their newest, shown and exported together with this one. */
  readonly others?: readonly string[];
  readonly languages?: readonly ('en' | 'ja')[];
  /** False: no PDF, also where there is a printer. */
  readonly pdf?: boolean;
  readonly withhold?: readonly WithholdRule[];
  /** Go on with an export that was interrupted here; otherwise it is begun anew. */
  readonly goOn?: boolean;
  /** What was agreed after a drill that is over, for its debrief. */
  readonly afterDrill?: AfterDrill;
  /** Only these records, with proofs, instead of the whole. Of the one log, not its chain. */
  readonly records?: RecordChoice;
}

/** Records picked for a disclosure: those in a range, of a kind, or named; all that fit any. */
export interface RecordChoice {
  readonly from?: number;
  readonly to?: number;
  readonly types?: readonly string[];
  readonly seqs?: readonly number[];
}

/** How an export is followed and stopped, and what it may tell while a drill goes on. */
export interface ExportWatch {
  readonly signal?: { readonly aborted: boolean };
  /** What may be told of a record by now: all, a part, or nothing. The logs themselves are whole. */
  readonly told?: (logId: string, entry: Entry) => Entry | undefined;
  /** `phase`: copy, read, tables, print, check. Counted in bytes. */
  readonly at?: (done: number, total: number, phase: ExportPhase) => void;
}

export type ExportPhase = 'copy' | 'read' | 'tables' | 'print' | 'check';

export interface ExportMade {
  readonly folder: string;
  /** What the verifier says of the finished export. */
  readonly verdict: Verdict;
  readonly withheld: number;
  /** Languages a PDF was made in. */
  readonly pdf: readonly ('en' | 'ja')[];
  /** Why there is no PDF, in the system's words; absent when there is, or none was wanted. */
  readonly noPdf?: string;
}

/** What an export needs, looked up before it begins. Bytes. */
export interface ExportPlan {
  readonly needed: number;
  readonly free?: number;
  readonly records: number;
  /** Texts that `withhold` leaves out. */
  readonly withheld: number;
  /** An interrupted export of the same log in the same place. */
  readonly unfinished?: { readonly startedAt: number; readonly bytes: number };
}

export interface ExportError {
  readonly code:
    | 'no-such-log'
    | 'log-unreadable'
    | 'export-failed'
    | 'cancelled'
    | 'export-no-space'
    | 'export-own-folder'
    | 'export-read-only'
    | 'nothing-chosen'
    | 'merge-other-mode'
    | 'merge-same-log'
    | 'import-not-export'
    | 'import-not-intact'
    | 'import-other-history';
  readonly detail: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A log of another laptop, kept as it came. */
export interface ImportedLog {
  /** Of its newest log. */
  readonly logId: string;
  readonly mode: 'incident' | 'drill';
  readonly person: string;
  readonly device: string;
  readonly openedAt: number;
  readonly lastAt: number;
  readonly records: number;
  readonly verdict: Verdict;
  /** Base64 RFC 6962 root of its newest log. */
  readonly root?: string;
}

/** Exports of other laptops, kept as they came under the data folder. */
export interface ImportedLogs {
  list(): Promise<readonly ImportedLog[]>;
  /**
   * Verifies an export and copies it in. One of the other mode, or not intact, is refused; a newer
   * one of a log that is held takes its place if it goes on from it, and is refused otherwise.
   */
  take(folder: string, mode: Mode, watch?: ExportWatch): Promise<Result<ImportedLog, ExportError>>;
}

/** Logs written out for people who do not have the app. */
export interface LogExports {
  /** Writes the bundle an auditor can check without the app. Without a choice: all of it. */
  export(
    logId: string,
    into: string,
    choice?: ExportChoice,
    watch?: ExportWatch,
  ): Promise<Result<ExportMade, ExportError>>;
  /** What such an export needs, and whether one was begun there and left. Writes nothing. */
  planExport(
    logId: string,
    into: string,
    choice?: ExportChoice,
  ): Promise<Result<ExportPlan, ExportError>>;
  /** The verifier's word on a folder that was exported. */
  verifyExport(folder: string): Promise<Result<VerifyReport, LogFileError>>;
}
