import type {
  DraftCard,
  DraftEdit,
  DraftFinding,
  DraftFlow,
  DraftName,
  DraftPreview,
  DraftPublished,
  DraftSuggestions,
  DraftTextPair,
  DraftVersionView,
  DraftView,
} from '../views/draft-view.ts';

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
  'draft.complete': {
    args: { readonly text: string; readonly offset: number };
    result: DraftSuggestions | null;
  };
  /** What has a name at this place of the text. */
  'draft.name': { args: { readonly text: string; readonly offset: number }; result: DraftName };
  /** The changes that call it otherwise, wherever it stands. */
  'draft.rename': {
    args: { readonly text: string; readonly offset: number; readonly to: string };
    result: readonly DraftEdit[];
  };
  /** Every text that people read, in both languages. */
  'draft.texts': { args: { readonly text: string }; result: readonly DraftTextPair[] };
  /** The changes that write one language of one text. */
  'draft.translate': {
    args: {
      readonly text: string;
      readonly path: readonly (string | number)[];
      readonly lang: 'en' | 'ja';
      readonly value: string;
    };
    result: readonly DraftEdit[];
  };
  /** The changes that put the step around the caret one place up or down; none where it cannot go. */
  'draft.move': {
    args: { readonly text: string; readonly offset: number; readonly by: 'up' | 'down' };
    result: readonly DraftEdit[];
  };
  /**
   * Asks for a file, keeps it on this computer, and answers the changes by which the playbook and the
   * step around the caret name it; none: they do. Null: changed their mind.
   */
  'draft.attach': {
    args: { readonly text: string; readonly offset: number };
    result: { readonly file: string; readonly edits: readonly DraftEdit[] } | null;
  };
  /** The ways through the text: steps, answers, loops, tracks, where it ends. */
  'draft.flow': { args: { readonly text: string }; result: DraftFlow };
  /** The step around this place as a run would show it; null while the text has errors. */
  'draft.preview': {
    args: { readonly text: string; readonly offset: number };
    result: DraftPreview | null;
  };
  /**
   * Signs this version with a key that main asks for, keeps it among the playbooks of this computer,
   * saves it as a file, or both. Null: changed their mind.
   */
  'draft.publish': {
    args: Of & {
      readonly version: number;
      readonly keep: boolean;
      readonly file: boolean;
      /** The app's own playbook that it takes the place of. */
      readonly replaces?: string;
    };
    result: DraftPublished | null;
  };
  /** Begins a drill of this version as it stands; of what was tried before, its drill is given up. */
  'draft.try': { args: Of & { readonly version: number }; result: null };
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
  'draft.complete': true,
  'draft.name': true,
  'draft.rename': true,
  'draft.texts': true,
  'draft.translate': true,
  'draft.move': true,
  'draft.attach': true,
  'draft.flow': true,
  'draft.preview': true,
  'draft.publish': true,
  'draft.try': true,
  'draft.save-file': true,
} as const satisfies Record<keyof DraftCalls, true>;
