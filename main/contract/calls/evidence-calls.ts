import type {
  ChosenView,
  EvidenceCheckView,
  EvidenceContentView,
  EvidenceRow,
  MaskView,
  TakenView,
} from '../views/evidence-view.ts';

/** How a file is taken: `ask` stops at what looks like a secret; `as-is` needs a reason. */
export interface TakeArgs {
  readonly treat: 'ask' | 'as-is' | 'masked';
  readonly reason?: string;
  readonly text?: string;
  readonly path?: string;
  readonly openedAt: number;
}

interface Which {
  readonly logId: string;
  readonly sha256: string;
}

/** Evidence: files, pictures and output kept with the log; and what of a text would be masked. */
export interface EvidenceCalls {
  /** What would be masked if this were written down now. */
  'redaction.preview': { args: { readonly text: string }; result: readonly MaskView[] };
  /** Main's own file dialog. What was chosen is taken with `evidence.take`. */
  'evidence.choose': { args: Readonly<Record<string, never>>; result: readonly ChosenView[] };
  'evidence.take': { args: TakeArgs & { readonly id: string }; result: TakenView };
  /** The window is about to send a dropped or pasted file in pieces of at most 1 MiB. */
  'evidence.begin': {
    args: TakeArgs & {
      readonly name: string;
      readonly size: number;
      readonly source: 'file' | 'pasted';
      readonly modified?: number;
    };
    result: { readonly id: string };
  };
  'evidence.chunk': {
    args: { readonly id: string; readonly at: number; readonly bytes: Uint8Array };
    result: null;
  };
  'evidence.end': { args: { readonly id: string }; result: TakenView };
  'evidence.abandon': { args: { readonly id: string }; result: null };
  /** Keeps one target's output of a command. */
  'evidence.keep-output': {
    args: { readonly path: string; readonly target: string };
    result: TakenView;
  };
  'evidence.list': { args: { readonly logId: string }; result: readonly EvidenceRow[] };
  'evidence.open': { args: Which; result: EvidenceContentView };
  'evidence.check': { args: Which; result: EvidenceCheckView };
  /** Main asks where; answers the file written, or empty when the person changed their mind. */
  'evidence.copy': {
    args: Which & { readonly name: string };
    result: { readonly file: string; readonly recorded: boolean };
  };
  'evidence.copy-hash': { args: { readonly sha256: string }; result: null };
}

export const evidenceCalls = {
  'redaction.preview': true,
  'evidence.choose': true,
  'evidence.take': true,
  'evidence.begin': true,
  'evidence.chunk': true,
  'evidence.end': true,
  'evidence.abandon': true,
  'evidence.keep-output': true,
  'evidence.list': true,
  'evidence.open': true,
  'evidence.check': true,
  'evidence.copy': true,
  'evidence.copy-hash': true,
} as const satisfies Record<keyof EvidenceCalls, true>;
