import type { Mode } from '../../core/journal/payload.ts';

/** Something outside that vouches for the first `size` records. Times are epoch ms. */
export interface AnchoredView {
  readonly kind: 'witness' | 'heard' | 'upload' | 'stamp';
  readonly size: number;
  readonly by: string;
  readonly at?: number;
}

/** Up to where a log is fixed outside this computer, and by whose word. */
export interface FurthestView {
  readonly size: number;
  readonly by: readonly string[];
}

export interface AnchorView {
  readonly logId: string;
  readonly mode: Mode;
  readonly size: number;
  /** `size @ code`, to be read aloud. */
  readonly shortCode: string;
  /** All 52 characters, for paper. */
  readonly fullCode: string;
  /** Of the log's first key, to be read to a witness. */
  readonly fingerprint: string;
  /** What the QR code of a printed card holds. */
  readonly card: string;
  readonly furthest?: FurthestView;
  readonly anchors: readonly AnchoredView[];
  readonly witnesses: readonly {
    readonly vkey: string;
    readonly person: string;
    readonly fingerprint: string;
  }[];
  /** Host of the time-stamping authority, where one is set. */
  readonly authority?: string;
}

/** A message for another copy of the app. */
export interface MessageView {
  readonly text: string;
  /** Texts of the QR codes that hold it. */
  readonly codes: readonly string[];
  readonly size: number;
}

export type CosignedView =
  | {
      readonly is: 'kept';
      readonly size: number;
      readonly name: string;
      readonly vkey: string;
      readonly fingerprint: string;
      readonly known: boolean;
      readonly at: number;
    }
  | { readonly is: 'again'; readonly from: number; readonly message: MessageView };

export interface OwnWitnessView {
  readonly name: string;
  readonly vkey: string;
  readonly fingerprint: string;
  /** In the vault; otherwise the key ends with this run of the app. */
  readonly kept: boolean;
}

export type RefusalView =
  'not-a-log' | 'keys-missing' | 'not-signed' | 'other-key' | 'smaller' | 'forked';

/** A colleague's request, read: what it is, what was signed before, and what signing would mean. */
export interface LookView {
  readonly id: string;
  readonly is: 'ready' | 'from' | 'refused';
  readonly why?: RefusalView;
  /** May be an attack: said loudly, and both notes are kept. */
  readonly alarm: boolean;
  readonly log?: {
    readonly logId: string;
    readonly mode: Mode;
    readonly origin: string;
    readonly size: number;
    /** Of the log's first key, to compare by voice. */
    readonly fingerprint?: string;
  };
  readonly opening?: {
    readonly openedAt: number;
    readonly device: string;
    readonly app: string;
    readonly scenario?: string;
  };
  /** What this computer signed last for that log. */
  readonly before?: { readonly size: number; readonly at: number };
  readonly movedAside?: string;
  readonly proof?: string;
  readonly skewMs?: number;
}

/** What scanned codes come to so far. */
export interface GatheredView {
  readonly have: readonly number[];
  readonly of: number;
}
