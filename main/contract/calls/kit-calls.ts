import type { HowAsked } from '../../core/journal/payload-kit.ts';
import type {
  KitComplaintView,
  KitDraftOpenView,
  KitDraftView,
  KitKeyView,
} from '../views/kit-draft-view.ts';
import type { KitContentView, KitLookView, KitOpenView } from '../views/kit-view.ts';

type Nothing = Readonly<Record<string, never>>;

/** The organisation's kit: what it holds, and its update by file. */
export interface KitCalls {
  'kit.open': { args: Nothing; result: KitOpenView };
  /** Main asks for the file; null when the person changed their mind. Changes nothing. */
  'kit.choose': { args: Nothing; result: KitLookView | null };
  'kit.install': {
    args: {
      /** Of the look that was shown. */
      readonly id: string;
      /** A signer whose fingerprint was compared by voice just now. */
      readonly trust?: { readonly vkey: string; readonly person: string };
      readonly reason?: string;
    };
    result: null;
  };
  /** Saves a copy of the kit, to be carried to another computer. Empty: changed their mind. */
  /** Withdraws the trust in a signer of kits, once main's own window was answered. */
  'kit.distrust': { args: { readonly vkey: string }; result: null };
  /** A second person agrees to the kit of an incident; `id` as the view shows it. */
  'gate.approve': {
    args: {
      readonly id: string;
      readonly person: { readonly id: string } | { readonly name: string };
      readonly how: HowAsked;
    };
    result: null;
  };
  /** Nobody can be asked: the reason is kept, and main's wait begins. */
  'gate.wait': { args: { readonly id: string; readonly reason: string }; result: null };
  'gate.leave': { args: Nothing; result: null };
  'kit.save-copy': { args: Nothing; result: { readonly file: string } };
  /** The form: as it was left, or begun anew from the kit installed, from nothing, or from a sample. */
  'kit-draft.open': {
    args: { readonly from: 'kept' | 'installed' | 'empty' | 'sample' };
    result: KitDraftOpenView;
  };
  /** Keeps the form as it is now, and says what is wrong with it. */
  'kit-draft.keep': {
    args: { readonly draft: KitDraftView };
    result: readonly KitComplaintView[];
  };
  /** A document for the kit: as AWS has it, or from a file main asks for; null: changed their mind. */
  'kit-draft.take-document': {
    args: { readonly name: string } | { readonly from: 'file' };
    result: KitContentView['documents'][number] | null;
  };
  /** The key kits are signed with here: the vault's, made there the first time. */
  'kit-draft.key': { args: { readonly person: string }; result: KitKeyView };
  /**
   * Writes the form as a kit file where main's dialog says; `person` signs it. Null: changed their
   * mind. With errors nothing is written. The file is then looked at, like one chosen by hand: it can
   * be taken in on this computer too.
   */
  'kit-draft.write': {
    args: { readonly draft: KitDraftView; readonly person?: string };
    result: { readonly file: string; readonly look: KitLookView } | null;
  };
}

export const kitCalls = {
  'kit.open': true,
  'kit.choose': true,
  'kit.install': true,
  'kit.distrust': true,
  'gate.approve': true,
  'gate.wait': true,
  'gate.leave': true,
  'kit.save-copy': true,
  'kit-draft.open': true,
  'kit-draft.keep': true,
  'kit-draft.take-document': true,
  'kit-draft.key': true,
  'kit-draft.write': true,
} as const satisfies Record<keyof KitCalls, true>;
