import type { KitLookView, KitOpenView } from '../views/kit-view.ts';

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
  'kit.save-copy': { args: Nothing; result: { readonly file: string } };
}

export const kitCalls = {
  'kit.open': true,
  'kit.choose': true,
  'kit.install': true,
  'kit.save-copy': true,
} as const satisfies Record<keyof KitCalls, true>;
