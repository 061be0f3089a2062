import type { Mode } from '../../core/journal/payload.ts';

export interface LogRow {
  readonly logId: string;
  readonly mode: Mode;
  readonly title: string;
  readonly openedAt: number;
  readonly lastAt: number;
  readonly records: number;
  readonly closed: boolean;
  readonly open: boolean;
  readonly prevLog?: string;
  /**
   * Its steps bear the playbook's numbers: until it was looked through for sections taken in, or
   * because it could not be.
   */
  readonly numbering?: 'going' | 'failed';
  /** Record 0 cannot be read. `openedAt` is then of the first record that can, or 0. */
  readonly damaged?: boolean;
}

export type Verdict =
  | 'VALID_ANCHORED'
  | 'VALID_UNANCHORED'
  | 'VALID_WITH_RECOVERY'
  | 'TORN_TAIL'
  | 'TAMPERED'
  | 'ROLLED_BACK'
  | 'FORKED'
  | 'BAD_KEY';

export interface VerdictView {
  readonly verdict: Verdict;
  readonly records: number;
  readonly anchoredUpTo: number;
  readonly by: readonly string[];
  readonly checkpointed: number;
  readonly shortCode: string;
  readonly findings: readonly {
    readonly seq?: number;
    readonly file?: string;
    readonly kind: string;
    readonly text: string;
  }[];
  readonly checkedAt: number;
}
