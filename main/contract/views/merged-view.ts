import type { MergedSource } from '../../core/export/merged-source.ts';
import type { RecordRow } from './record-view.ts';

export type MergedSourceView = MergedSource;

/** Logs of several laptops as one list: this laptop first. */
export interface MergedView {
  readonly merged: string;
  readonly total: number;
  /** Records the log it was begun from had then; its own earlier logs are not in this. */
  readonly ownRecords: number;
  readonly sources: readonly MergedSourceView[];
  readonly people: readonly string[];
}

/** A record in the merged list. `time` is its own clock's, `placedAt` what it is ordered by. */
export interface MergedRow extends RecordRow {
  readonly logId: string;
  /** Which laptop, by its place among the sources. */
  readonly source: number;
  readonly placedAt: number;
  /** Too close to its neighbour of another laptop to say which came first. */
  readonly unsure: boolean;
}

export interface MergedPage {
  readonly total: number;
  readonly from: number;
  readonly records: readonly MergedRow[];
}
