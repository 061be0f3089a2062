import type { ReadBack } from '../core/run/read-back.ts';

/**
 * The main-owned confirm window: its own origin and preload, no third-party code. It shows what
 * main built, and answers once: account, role, targets, document, script and undo of what goes to AWS,
 * or the facts of what this computer is to believe, sign or keep.
 */
export type ConfirmView = ReadBack & ConfirmLook;

interface ConfirmLook {
  readonly id: string;
  readonly lang: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
}

export interface ConfirmCalls {
  'confirm.view': { args: Readonly<Record<string, never>>; result: ConfirmView };
  'confirm.answer': {
    args: { readonly id: string; readonly accept: boolean; readonly typed: string };
    result: null;
  };
}

export const confirmCalls = {
  'confirm.view': true,
  'confirm.answer': true,
} as const satisfies Record<keyof ConfirmCalls, true>;
