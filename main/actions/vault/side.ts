import type { SecretWindow } from '../../core/ports/secret-window.ts';
import type { OpenedKey } from '../../core/publish/key-file.ts';
import type { Keychain, KeychainRefusal, StrengthMeter } from '../../core/ports/vault.ts';
import type { Envelope, EnvelopeLabel } from '../../core/vault/envelope.ts';
import type { ItemFacts } from '../../core/vault/items.ts';
import type { VaultTools } from '../../core/vault/keys.ts';
import type { SecretProblem } from '../../core/vault/secret-problem.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { SecretClipboard } from './clipboard.ts';

/** What the vault needs from the app; a desk without a window (headless) has none of it. */
export interface VaultSide {
  readonly vault: Vault;
  readonly tools: VaultTools;
  readonly keychain: Keychain;
  readonly strength: StrengthMeter;
  readonly window: SecretWindow;
  readonly clipboard: SecretClipboard;
  /** Rows of a QR code (ISO/IEC 18004, level M), `1` for a dark module. */
  readonly qr: (text: string) => Promise<readonly string[]>;
  /** Seconds since the person last touched keyboard or mouse. */
  readonly idleSeconds: () => number;
}

/** What the secret window is about now; gone when it closes. */
export type SecretFlow =
  | { readonly is: 'make'; readonly beside: boolean }
  | { readonly is: 'unlock' }
  | { readonly is: 'change' }
  | { readonly is: 'rotate' }
  | { readonly is: 'renew-recovery' }
  | { readonly is: 'add-key' }
  /** `proxy`: its address, to which alone the login goes. */
  | { readonly is: 'proxy-login'; readonly proxy: string }
  | { readonly is: 'recovery'; readonly code: string }
  | { readonly is: 'reveal'; readonly item: ItemFacts }
  | { readonly is: 'delete'; readonly item: ItemFacts }
  /** Read from AWS Secrets Manager; `until` (epoch ms) the window is closed. */
  | {
      readonly is: 'aws-secret';
      /** The session that read it: with that it goes. */
      readonly session: string;
      readonly name: string;
      readonly versionId: string;
      readonly account: string;
      readonly region: string;
      readonly text: string;
      readonly copied: string;
      readonly until: number;
    }
  /** The code of a sign-in on another computer; `qr`: rows of the address it is signed in at. */
  | { readonly is: 'login-code'; readonly region: string; readonly qr: readonly string[] }
  | {
      readonly is: 'publisher-key';
      readonly key: string;
      readonly playbook: string;
      /** The file, sealed. */
      readonly text: string;
      /** Undefined: the page went without it. False: nobody waits for it any more. */
      readonly opened: (key: OpenedKey | undefined) => boolean;
    }
  | { readonly is: 'envelope-make' }
  /** `problem`: a text that was read from a picture is no envelope, or not a whole one. */
  | { readonly is: 'envelope-read'; readonly problem?: SecretProblem }
  | {
      readonly is: 'envelope-close';
      readonly label: EnvelopeLabel;
      readonly secret: string;
      readonly first?: string;
    }
  | {
      readonly is: 'envelope-sheet';
      readonly label: EnvelopeLabel;
      readonly armour: string;
      readonly qr: readonly string[];
    }
  | {
      readonly is: 'envelope-open';
      readonly envelope: Envelope;
      readonly first?: string;
      /** The last two passphrases did not open it; which was wrong is not known, so both begin again. */
      readonly failed?: true;
    }
  | {
      readonly is: 'envelope-opened';
      readonly label: EnvelopeLabel;
      readonly secret: string;
      /** Each holder typed in the other's turn. */
      readonly swapped?: true;
    };

/** The vault's part of the desk. */
export interface VaultDesk {
  flow?: SecretFlow;
  /** Counts the pages shown. */
  serial: number;
  /** A passphrase is being stretched: a second press finds it busy. */
  working: boolean;
  /** The reveal of this page is written down already. */
  revealed: boolean;
  copiedUntil?: number;
  /** Names of witness keys a lock took out of memory: only the vault has them now. */
  readonly lockedWitnesses: Set<string>;
  /** Why the system's keychain cannot be used, once asked. */
  keychain?: KeychainRefusal;
}
