import type { StoredReconciliation } from '../../core/reconcile/stored.ts';

/** What the last comparison with CloudTrail found, without its lists. */
export type ReconciliationView = Pick<
  StoredReconciliation,
  'made' | 'counts' | 'covered' | 'inputs' | 'findings' | 'skew'
> & { readonly logs: number };

export type TrailList = 'unlogged' | 'notSeen' | 'seen' | 'appReads';

/** One row of any of the lists. */
export interface TrailRow {
  readonly key: string;
  /** Epoch ms, by AWS's clock for an event and by the laptop's for a call of the log. */
  readonly at: number;
  readonly call: string;
  readonly account: string;
  readonly region: string;
  /** The record in the log, where there is one; in an earlier log of the run, that log too. */
  readonly seq?: number;
  readonly log?: string;
  readonly who?: string;
  readonly sourceIp?: string;
  readonly userAgent?: string;
  readonly errorCode?: string;
  readonly status?: StoredReconciliation['notSeen'][number]['status'];
  readonly by?: StoredReconciliation['unlogged'][number]['by'];
  readonly kind?: 'sign-in' | 'change' | 'read';
  readonly afterEnd?: boolean;
  readonly during?: { readonly path: string; readonly seq: number };
  readonly because?: StoredReconciliation['notSeen'][number]['because'];
  readonly events?: readonly {
    readonly id: string;
    readonly account: string;
    readonly by: StoredReconciliation['seen'][number]['events'][number]['by'];
  }[];
}

export interface TrailRows {
  /** Rows that match, of which `rows` are some. */
  readonly total: number;
  readonly rows: readonly TrailRow[];
}
