import type { DraftCard, DraftFinding, DraftVersionView, DraftView } from '../views/draft-view.ts';

type Nothing = Readonly<Record<string, never>>;
interface Of {
  readonly id: string;
}

/** Writing playbooks. The text is the truth: main keeps it and judges it, the window edits it. */
export interface DraftCalls {
  'draft.list': { args: Nothing; result: readonly DraftCard[] };
  /** Begins a draft: from the template, or as a copy of a playbook of the library. */
  'draft.begin': {
    args: { readonly from: 'template' | { readonly playbook: string } };
    result: DraftView;
  };
  /** The draft as it was kept last, or one of its earlier versions. */
  'draft.open': { args: Of & { readonly version?: number }; result: DraftView };
  /** Keeps the text, if nobody else has kept another since `base`. */
  'draft.keep': {
    args: Of & { readonly base: number; readonly text: string };
    result: { readonly version: number; readonly savedAt: number };
  };
  'draft.versions': { args: Of; result: readonly DraftVersionView[] };
  'draft.remove': { args: Of; result: null };
  /** What is wrong with the text, as the lint says it. Keeps nothing. */
  'draft.check': { args: { readonly text: string }; result: readonly DraftFinding[] };
  /** Asks where, and writes the text there as a file. Empty: changed their mind. */
  'draft.save-file': { args: Of; result: { readonly file: string } };
}

export const draftCalls = {
  'draft.list': true,
  'draft.begin': true,
  'draft.open': true,
  'draft.keep': true,
  'draft.versions': true,
  'draft.remove': true,
  'draft.check': true,
  'draft.save-file': true,
} as const satisfies Record<keyof DraftCalls, true>;
