import type { DrillKind } from '../../drill/kind.ts';
import type { Recounted } from '../../drill/recount.ts';
import type { VerifyReport } from '../../ports/log-files.ts';

/** One log of a chain, as the verifier saw it. */
export interface LogReport {
  readonly logId: string;
  readonly origin: string;
  readonly mode: string;
  /** What a drill was for. */
  readonly kind?: DrillKind;
  readonly scenario?: string;
  readonly openedAt: string;
  readonly records: number;
  readonly closed: boolean;
  readonly checkpointed: number;
  readonly anchoredUpTo: number;
  readonly by: readonly string[];
  readonly shortCode: string;
  /** Base64 RFC 6962 root over all records. */
  readonly root: string;
  /** Keys the log has had, one per epoch. */
  readonly epochs: number;
  readonly attachments: number;
}

/** A scorecard of an export, counted anew from the records. */
export interface ScoreReport {
  readonly file: string;
  readonly logId: string;
  /** All of it: its head, objectives, figures and steps. */
  readonly parts: readonly Recounted[];
}

/** The log of each chain that nothing outside vouches for up to its last record. */
export function partlyAnchored(report: FolderReport): readonly LogReport[] {
  const heads = new Set(report.chains.map(([head]) => head));
  return report.logs.filter((log) => heads.has(log.logId) && log.anchoredUpTo < log.records);
}

/**
 * The verifier's whole answer. `records`, `anchoredUpTo`, `by`, `checkpointed` and `shortCode` speak
 * of the newest log of the first chain, `logs[0]`.
 */
export interface FolderReport extends VerifyReport {
  readonly logs: readonly LogReport[];
  /** Ids of each laptop's logs, newest first; one chain unless logs were brought together. */
  readonly chains: readonly (readonly string[])[];
  /** `quick`: closed segments by their digests. `disclosure`: some records of a log, with proofs. */
  readonly how: 'full' | 'quick' | 'disclosure';
  /** Files of an export that were made from the records: for reading, not compared with them. */
  readonly copies: readonly string[];
  /** Of an exported drill; absent where there is none to count. */
  readonly scores?: readonly ScoreReport[];
  /** How many of the log's records a disclosure shows. */
  readonly disclosed?: number;
}
