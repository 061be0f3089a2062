import type { Mode } from '../core/journal/payload.ts';
import type { Strength } from '../core/ports/vault.ts';
import type { EnvelopeLabel } from '../core/vault/envelope.ts';
import type { ItemFacts } from '../core/vault/items.ts';
import type { SecretProblem } from '../core/vault/secret-problem.ts';

export type { SecretProblem } from '../core/vault/secret-problem.ts';

/**
 * What the main-owned secret window shows: one page at a time, chosen by main. A secret is on a
 * page only where the person came to see it; passphrases go from the page to main and not back.
 */
export type SecretPage =
  /** `beside`: another vault is there and will be kept aside. */
  | { readonly is: 'make'; readonly beside: boolean }
  | { readonly is: 'unlock' }
  | { readonly is: 'change' }
  | { readonly is: 'rotate' }
  /** The new recovery code, shown this once. */
  | { readonly is: 'recovery'; readonly code: string }
  | { readonly is: 'renew-recovery' }
  | { readonly is: 'reveal'; readonly item: ItemFacts }
  | { readonly is: 'delete'; readonly item: ItemFacts }
  /** `signed`: whether somebody vouches for the kit that lists these exceptions. */
  | { readonly is: 'proxy-login'; readonly proxy: string }
  | { readonly is: 'add-key'; readonly users: readonly ExceptedUser[]; readonly signed: boolean }
  | {
      readonly is: 'aws-secret';
      readonly name: string;
      readonly versionId: string;
      readonly account: string;
      readonly region: string;
      /** Epoch ms: then the window closes by itself. */
      readonly until: number;
    }
  /** `qr`: rows of the address to sign in at, for the camera of another device. */
  | { readonly is: 'login-code'; readonly region: string; readonly qr: readonly string[] }
  /** `playbook`: what it is opened to sign. */
  | { readonly is: 'publisher-key'; readonly key: string; readonly playbook: string }
  | { readonly is: 'envelope-make' }
  | { readonly is: 'envelope-close'; readonly turn: Turn; readonly label: EnvelopeLabel }
  | {
      readonly is: 'envelope-sheet';
      readonly label: EnvelopeLabel;
      readonly armour: string;
      /** Rows of the QR code, `1` for a dark module. */
      readonly qr: readonly string[];
    }
  /** `problem`: what is wrong with the text that was read from a picture. */
  | { readonly is: 'envelope-read'; readonly problem?: SecretProblem }
  /** `failed`: the last two passphrases did not open it, so the first holder begins again. */
  | {
      readonly is: 'envelope-open';
      readonly turn: Turn;
      readonly label: EnvelopeLabel;
      readonly failed: boolean;
    }
  /** `swapped`: each holder typed in the other's turn. */
  | { readonly is: 'envelope-opened'; readonly label: EnvelopeLabel; readonly swapped: boolean };

/** Whose passphrase is typed now: the first holder's, or the second's. */
export type Turn = 0 | 1;

export interface ExceptedUser {
  readonly name: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly until: string;
}

export interface SecretView {
  /** Counts the pages shown: an answer to an earlier one is none. */
  readonly serial: number;
  readonly lang: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
  readonly mode: Mode | 'none';
  /** Epoch ms; the page shows how long the copied value stays. */
  readonly copiedUntil?: number;
  readonly page: SecretPage;
}

/** What was typed, by field; which fields there are depends on the page. */
export type Typed = Readonly<Record<string, string>>;

export type SecretAnswer = { readonly done: true } | { readonly problem: SecretProblem };

type Nothing = Readonly<Record<string, never>>;

export interface SecretCalls {
  'secrets.view': { args: Nothing; result: SecretView };
  /** How guessable a new passphrase is; computed in main. */
  'secrets.rate': { args: { readonly passphrase: string }; result: Strength };
  'secrets.submit': {
    args: { readonly serial: number; readonly typed: Typed };
    result: SecretAnswer;
  };
  /** While the person holds the button: the page blanks it on release. */
  'secrets.reveal': { args: Nothing; result: { readonly text: string } | SecretAnswer };
  'secrets.copy': { args: Nothing; result: SecretAnswer };
  'secrets.print': { args: Nothing; result: null };
  'secrets.save': { args: Nothing; result: { readonly file: string } };
  'secrets.close': { args: Nothing; result: null };
}

export const secretCalls = {
  'secrets.view': true,
  'secrets.rate': true,
  'secrets.submit': true,
  'secrets.reveal': true,
  'secrets.copy': true,
  'secrets.print': true,
  'secrets.save': true,
  'secrets.close': true,
} as const satisfies Record<keyof SecretCalls, true>;
