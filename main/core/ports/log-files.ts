import type { Entry } from '../journal/payload.ts';
import type { Result } from '../result.ts';

export interface Finding {
  readonly seq?: number;
  readonly file?: string;
  readonly kind: string;
  readonly text: string;
}

/** The verifier's answer (DESIGN section 13). Never a bare OK: what it is anchored to, and by whom. */
export interface VerifyReport {
  readonly verdict:
    | 'VALID_ANCHORED'
    | 'VALID_UNANCHORED'
    | 'VALID_WITH_RECOVERY'
    | 'TORN_TAIL'
    | 'TAMPERED'
    | 'ROLLED_BACK'
    | 'FORKED'
    | 'BAD_KEY';
  readonly records: number;
  readonly anchoredUpTo: number;
  readonly by: readonly string[];
  readonly checkpointed: number;
  readonly shortCode: string;
  readonly findings: readonly Finding[];
}

/** One record as stored, for the log screen. */
export interface StoredRecord {
  readonly entry: Entry;
  readonly who: string;
  readonly line: string;
  readonly prev: string;
  readonly leaf: string;
}

export interface LogFiles {
  records(
    logId: string,
    from: number,
    count: number,
  ): Promise<
    Result<
      {
        readonly total: number;
        /** Records covered by the newest signed checkpoint. */
        readonly checkpointed: number;
        readonly records: readonly StoredRecord[];
      },
      LogFileError
    >
  >;
  /** Keeps a small text file in a log's folder, e.g. `scorecard.json`; replaces an older one whole. */
  saveBeside(logId: string, name: string, text: string): Promise<Result<null, LogFileError>>;
  verify(logId: string): Promise<Result<VerifyReport, LogFileError>>;
  /** Writes the bundle an auditor can check without the app; answers the folder made. */
  export(logId: string, into: string): Promise<Result<{ readonly folder: string }, LogFileError>>;
}

export interface LogFileError {
  readonly code: 'no-such-log' | 'log-unreadable' | 'export-failed';
  readonly detail: string;
}
