import type { Mode } from '../core/journal/payload.ts';
import type { Risk, Text } from '../core/playbook/model.ts';

/**
 * The main-owned confirm window: its own origin and preload, no third-party code. It shows what
 * main built, in the order account, role, targets, document, script, undo, and answers once.
 */
export interface ConfirmView {
  readonly id: string;
  readonly mode: Mode;
  readonly lang: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
  /** Question in both languages, e.g. "Send this command to 2 servers?". */
  readonly question: Text;
  readonly accept: Text;
  readonly startedAt: number;
  readonly account: { readonly id: string; readonly alias: string };
  readonly role: string;
  readonly region: string;
  readonly principal: string;
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly resolvedAt?: number;
  readonly document?: { readonly name: string; readonly sha256: string };
  readonly script: readonly string[];
  readonly undo?: Text;
  readonly risk: Risk;
  readonly lastsSeconds?: number;
  readonly warning?: Text;
  /** What must be typed before the accept button wakes: the target count or the account alias. */
  readonly type?: { readonly what: 'count' | 'alias'; readonly expected: string };
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
