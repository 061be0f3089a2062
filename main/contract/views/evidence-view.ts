import type { Failure } from '../failure.ts';

/** A part of a text that will be masked. `fixed`: a secret the app holds; it cannot be let through. */
export interface MaskView {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly fixed: boolean;
}

/** A file chosen in main's dialog, not yet taken. */
export interface ChosenView {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly failure?: Failure;
}

export interface TakenView {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** Its content is packed, and was not looked through for secrets. */
  readonly packed?: true;
}

export interface CustodyView {
  readonly what:
    'collected' | 'checked' | 'changed' | 'copied' | 'exported' | 'uploaded' | 'witnessed';
  readonly seq: number;
  readonly at: number;
  readonly by: string;
}

/** A piece of evidence of a log, or of one it goes on from. Times are epoch ms. */
export interface EvidenceRow {
  readonly logId: string;
  readonly seq: number;
  readonly at: number;
  readonly who: string;
  readonly name: string;
  readonly named?: string;
  readonly sha256: string;
  readonly size: number;
  readonly text: string;
  readonly step?: string;
  readonly source?: 'file' | 'pasted' | 'command' | 'terminal';
  readonly mediaType?: string;
  readonly modified?: number;
  readonly maskedFrom?: string;
  readonly custody: readonly CustodyView[];
}

/** What can be shown of it: a picture to be drawn, text, or its first bytes. */
export interface EvidenceContentView {
  readonly as: 'image' | 'text' | 'bytes';
  readonly mediaType: string;
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding?: string;
  readonly image?: { readonly width: number; readonly height: number };
  readonly size: number;
  readonly bytes: Uint8Array;
}

export interface EvidenceCheckView {
  readonly same: boolean;
  readonly actual: string;
  readonly size: number;
  readonly recorded: boolean;
}
