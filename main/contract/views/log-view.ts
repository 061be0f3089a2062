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
}

export interface RecordRow {
  readonly seq: number;
  readonly at: number;
  readonly who: string;
  readonly type: string;
  readonly step?: string;
  readonly what: string;
  readonly json: string;
  readonly prev: string;
  readonly leaf: string;
  readonly checkpointed: boolean;
}

export interface LogPage {
  readonly log: LogRow;
  readonly total: number;
  readonly from: number;
  readonly records: readonly RecordRow[];
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
