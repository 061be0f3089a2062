import type { RecordFilter } from '../../core/journal/record-filter.ts';
import type {
  HitsPage,
  LogPage,
  ProofView,
  RecordDetail,
  RecordFacets,
} from '../views/record-view.ts';

interface Place {
  readonly logId: string;
  readonly at: number;
}

/** The records of one log: any stretch of them, one in full, searches, proofs. */
export interface RecordCalls {
  'log.page': {
    args: { readonly logId: string; readonly from: number; readonly count: number };
    result: LogPage;
  };
  'log.record': { args: Place; result: RecordDetail };
  /** The place of the first record not before a time, epoch ms. */
  'log.seek': {
    args: { readonly logId: string; readonly time: number };
    result: { readonly at: number };
  };
  'log.facets': { args: { readonly logId: string }; result: RecordFacets };
  /** Everyone who wrote into the log: all of it is looked through, where `log.facets` sees its ends. */
  'log.people': { args: { readonly logId: string }; result: readonly string[] };
  /** Starts to look through the whole log; the job's subject is the search. */
  'log.find': {
    args: { readonly logId: string; readonly filter: RecordFilter };
    result: { readonly search: string };
  };
  'log.hits': {
    args: { readonly search: string; readonly from: number; readonly count: number };
    result: HitsPage;
  };
  'log.end-search': { args: { readonly search: string }; result: null };
  'log.proof': { args: Place; result: ProofView };
  'log.copy-record': { args: Place; result: null };
  'log.copy-proof': { args: Place; result: null };
}

export const recordCalls = {
  'log.page': true,
  'log.record': true,
  'log.seek': true,
  'log.facets': true,
  'log.people': true,
  'log.find': true,
  'log.hits': true,
  'log.end-search': true,
  'log.proof': true,
  'log.copy-record': true,
  'log.copy-proof': true,
} as const satisfies Record<keyof RecordCalls, true>;
