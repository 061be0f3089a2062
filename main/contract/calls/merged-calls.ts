import type { MergedPage, MergedView } from '../views/merged-view.ts';
import type { RecordDetail } from '../views/record-view.ts';

/** The logs of several laptops as one list. The window holds no more of it than it shows. */
export interface MergedCalls {
  /** Brings a log and imported ones together, as a job; takes the place of the list before. */
  'log.merge': {
    args: { readonly logId: string; readonly others: readonly string[] };
    result: MergedView;
  };
  /** Part of the list, oldest first, or of what a search in it found. */
  'log.merged': {
    args: {
      readonly merged: string;
      readonly search?: string;
      readonly from: number;
      readonly count: number;
    };
    result: MergedPage;
  };
  /** Answers when all is looked through; the job's subject is the list. */
  'log.merged-find': {
    args: {
      readonly merged: string;
      readonly filter: {
        readonly text?: string;
        readonly who?: string;
        readonly source?: number;
      };
    };
    result: { readonly search: string; readonly total: number };
  };
  'log.merged-record': {
    args: { readonly merged: string; readonly logId: string; readonly at: number };
    result: RecordDetail;
  };
}

export const mergedCalls = {
  'log.merge': true,
  'log.merged': true,
  'log.merged-find': true,
  'log.merged-record': true,
} as const satisfies Record<keyof MergedCalls, true>;
