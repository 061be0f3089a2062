import type { ReconciliationView, TrailList, TrailRows } from '../views/trail-view.ts';

interface Of {
  readonly logId: string;
}

/** A run's logs beside what CloudTrail says. */
export interface TrailCalls {
  /** Main asks for the files; false when the person changed their mind. */
  'trail.reconcile': {
    args: Of & { readonly what: 'files' | 'folder' };
    result: { readonly compared: boolean };
  };
  /** The last comparison that was kept; null when there is none. */
  'trail.result': { args: Of; result: ReconciliationView | null };
  'trail.rows': {
    args: Of & {
      readonly list: TrailList;
      readonly from: number;
      readonly count: number;
      readonly text: string;
    };
    result: TrailRows;
  };
}

export const trailCalls = {
  'trail.reconcile': true,
  'trail.result': true,
  'trail.rows': true,
} as const satisfies Record<keyof TrailCalls, true>;
