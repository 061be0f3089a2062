import type { Mode } from '../../core/journal/payload.ts';
import type { Verdict } from './log-view.ts';

/** Where the next export goes, and what it needs there. Sizes in bytes, times in epoch ms. */
export interface ExportPlaceView {
  readonly folder: string;
  readonly needed: number;
  readonly free?: number;
  readonly records: number;
  readonly withheld: number;
  /** One was begun there and left. */
  readonly unfinished?: { readonly startedAt: number; readonly bytes: number };
}

export interface ExportedView {
  readonly job: string;
  readonly folder: string;
  readonly verdict: Verdict;
  readonly withheld: number;
  readonly pdf: readonly ('en' | 'ja')[];
  readonly noPdf?: string;
}

/** A log of another laptop that was taken in. */
export interface ImportedLogView {
  readonly logId: string;
  readonly mode: Mode;
  readonly person: string;
  readonly device: string;
  readonly openedAt: number;
  readonly lastAt: number;
  readonly records: number;
  readonly verdict: Verdict;
}
