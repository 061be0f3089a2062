import type { RecordRow } from './record-view.ts';

/** One laptop of a merged list, and what is known of its clock. */
export interface MergedSourceView {
  /** Of its newest log. */
  readonly logId: string;
  readonly person: string;
  readonly device: string;
  readonly records: number;
  /** Damaged lines that are left out. */
  readonly unread: number;
  /** Its clock, less the first laptop's, milliseconds. */
  readonly skewMs: number;
  /** A record shows it; otherwise the clock is taken as it is. */
  readonly known: boolean;
  /** How often its clock was changed. */
  readonly jumps: number;
}

/** Logs of several laptops as one list: this laptop first. */
export interface MergedView {
  readonly merged: string;
  readonly total: number;
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
