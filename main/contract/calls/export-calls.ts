import type { RecordType } from '../../core/journal/payload.ts';
import type { ExportedView, ExportPlaceView, ImportedLogView, VerdictView } from '../views.ts';

/** What an export shall hold. Left out: all of it, nothing withheld. */
export interface ExportWish {
  readonly logId: string;
  readonly languages?: readonly ('en' | 'ja')[];
  readonly pdf?: boolean;
  /** Newest ids of logs that were taken in. */
  readonly others?: readonly string[];
  readonly withhold?: readonly WithholdWish[];
  /** Only these records, with proofs. */
  readonly records?: {
    readonly from?: number;
    readonly to?: number;
    readonly types?: readonly RecordType[];
    readonly seqs?: readonly number[];
  };
  readonly goOn?: boolean;
}

export interface WithholdWish {
  readonly what:
    | { readonly kind: 'record'; readonly logId: string; readonly seq: number }
    | { readonly kind: 'type'; readonly type: RecordType }
    | { readonly kind: 'notes' };
  readonly why: string;
  readonly attachments: boolean;
}

/** Exports, and logs of other laptops. Paths are chosen in main's own dialogs and stay in main. */
export interface ExportCalls {
  /** Main asks where; null when the person went back. */
  'export.choose-place': { args: ExportWish; result: ExportPlaceView | null };
  /** Writes it there, as a job; answers when it is done. Asks where, if that was not chosen. */
  'export.start': { args: ExportWish; result: ExportedView | null };
  'export.show': { args: { readonly job: string }; result: null };
  'export.check': { args: { readonly job: string }; result: VerdictView };
  /** Logs taken in that may be shown together with this one. */
  'export.others': { args: { readonly logId: string }; result: readonly ImportedLogView[] };
  /** Main asks which export; it is verified and kept unchanged. Null when the person went back. */
  'export.take-in': { args: { readonly logId: string }; result: ImportedLogView | null };
}

export const exportCalls = {
  'export.choose-place': true,
  'export.start': true,
  'export.show': true,
  'export.check': true,
  'export.others': true,
  'export.take-in': true,
} as const satisfies Record<keyof ExportCalls, true>;
