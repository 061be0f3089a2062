import type { OwnListView, OwnLookView } from '../views/own-playbook-view.ts';

type Nothing = Readonly<Record<string, never>>;
interface Look {
  /** Of the look that was shown. */
  readonly look: string;
}

/** Playbooks that are brought in by hand, beside those that came with the app. */
export interface OwnPlaybookCalls {
  'own.list': { args: Nothing; result: OwnListView };
  /** Main asks for the file; null when the person changed their mind. Changes nothing. */
  'own.choose': { args: Nothing; result: OwnLookView | null };
  /** A file that was dropped. `bytes` is empty where `size` is past what is read. */
  'own.offer': {
    args: {
      readonly name: string;
      readonly size: number;
      readonly bytes: Uint8Array;
      /** The text of the `.sig` that was dropped beside it; empty where it cannot be read. */
      readonly signature?: string;
    };
    result: OwnLookView;
  };
  /** The draft that was looked at, under another id. */
  'own.rename': { args: Look & { readonly id: string }; result: OwnLookView };
  /** Keeps what was looked at; `replaces` names the app's own where its id is taken. */
  'own.keep': { args: Look & { readonly replaces?: string }; result: null };
  /** Saves the findings as text. Empty: changed their mind. */
  'own.save-findings': { args: Look; result: { readonly file: string } };
  /** Any playbook, written where main's dialog says. Empty: changed their mind. */
  'playbook.export': {
    args: { readonly id: string; readonly as: 'yaml' | 'cacao' | 'markdown' | 'paper' };
    result: { readonly files: readonly string[]; readonly noPdf?: string };
  };
  'own.roll-back': { args: { readonly id: string }; result: null };
  'own.take-out': { args: { readonly id: string }; result: null };
}

export const ownPlaybookCalls = {
  'own.list': true,
  'own.choose': true,
  'own.offer': true,
  'own.rename': true,
  'own.keep': true,
  'own.save-findings': true,
  'playbook.export': true,
  'own.roll-back': true,
  'own.take-out': true,
} as const satisfies Record<keyof OwnPlaybookCalls, true>;
