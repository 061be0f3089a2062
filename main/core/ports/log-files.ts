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
  /** Base64 RFC 6962 root over all records of the newest log. */
  readonly root?: string;
  readonly findings: readonly Finding[];
}

/** How a check is followed and stopped. */
export interface VerifyWatch {
  readonly signal?: { readonly aborted: boolean };
  readonly at?: (records: number) => void;
}

export interface LogFiles {
  /** Keeps a small text file in a log's folder, e.g. `scorecard.json`; replaces an older one whole. */
  saveBeside(logId: string, name: string, text: string): Promise<Result<null, LogFileError>>;
  /**
   * In full. `watch` counts records read, of the log and those it goes on from; stopped: `cancelled`.
   * `kept`: signed checkpoints of it that lie where nobody here can change them.
   */
  verify(
    logId: string,
    watch?: VerifyWatch,
    kept?: readonly string[],
  ): Promise<Result<VerifyReport, LogFileError>>;
}

export interface LogFileError {
  readonly code: 'no-such-log' | 'log-unreadable' | 'export-failed' | 'cancelled';
  readonly detail: string;
}
