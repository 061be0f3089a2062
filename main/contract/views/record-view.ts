import type { Attachment } from '../../core/journal/payload.ts';
import type { LogRow } from './log-view.ts';

/** One place of a log in the list. `at` is where the record belongs, counted from 0. */
export interface RecordRow {
  readonly at: number;
  /** Epoch ms; absent when damaged. */
  readonly time?: number;
  readonly who: string;
  /** Empty when damaged. */
  readonly type: string;
  readonly step?: string;
  readonly what: string;
  /** Covered by the newest signed checkpoint. */
  readonly checkpointed: boolean;
  readonly damage?: 'missing' | 'changed' | 'misplaced';
  /** False when it is not chained to the record before it. */
  readonly chained?: boolean;
}

export interface LogPage {
  readonly log: LogRow;
  readonly total: number;
  readonly from: number;
  readonly records: readonly RecordRow[];
}

/** Part of what a search has found; `total` grows while it goes on. */
export interface HitsPage {
  readonly total: number;
  readonly from: number;
  readonly records: readonly RecordRow[];
}

/** One record in full. */
export interface RecordDetail {
  readonly row: RecordRow;
  /** The record's own bytes; empty when missing. */
  readonly json: string;
  /** Base64 leaf hashes: of the record before as this one says it, and of this one. */
  readonly prev: string;
  readonly leaf: string;
  /** Free texts of the record, where they are kept: the field and the text, or that it was removed. */
  readonly texts: readonly { readonly field: string; readonly text?: string }[];
  readonly attachments: readonly Attachment[];
  /** Of an outcome: the place of its intent is not known here, only its id. */
  readonly intent?: string;
}

/** What a log can be narrowed down by, from its first and last records and its playbook. */
export interface RecordFacets {
  readonly who: readonly string[];
  readonly steps: readonly { readonly path: string; readonly label: string }[];
}

/** A proof that was worked out and checked. */
export interface ProofView {
  readonly seq: number;
  /** Records the checkpoint covers. */
  readonly size: number;
  readonly root: string;
  readonly origin: string;
  readonly hashes: number;
  /** All of it, as copied. */
  readonly text: string;
}
