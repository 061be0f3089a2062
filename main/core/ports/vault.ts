import type { Result } from '../result.ts';
import type { ScryptCost } from '../vault/format.ts';

/** What the vault and the envelope are made of: scrypt, HKDF and AES-256-GCM. */
export interface VaultCrypto {
  /** RFC 7914, off the main thread. 32 bytes. About a second and 128 MiB at N=2^17, r=8. */
  scrypt(passphrase: Uint8Array, salt: Uint8Array, cost: ScryptCost): Promise<Uint8Array>;
  /** RFC 5869 with SHA-256 and no salt; 32 bytes for one purpose. */
  derive(key: Uint8Array, purpose: string): Uint8Array;
  /** AES-256-GCM (NIST SP 800-38D), 96-bit nonce; ciphertext with its 16-byte tag at the end. */
  seal(sealing: Sealing, plain: Uint8Array): Uint8Array;
  /** Undefined when key, nonce, additional data or a single bit differs. */
  open(sealing: Sealing, sealed: Uint8Array): Uint8Array | undefined;
  /** HMAC-SHA-256. */
  mac(key: Uint8Array, message: Uint8Array): Uint8Array;
}

export interface Sealing {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  /** Bound to the ciphertext, not kept in it. */
  readonly aad: Uint8Array;
}

export interface VaultFileError {
  readonly code: 'unreadable' | 'read-only' | 'disk-full' | 'failed';
  readonly detail: string;
}

/** The one file of the vault. There is none until a person makes a vault. */
export interface VaultFiles {
  /** Undefined bytes: there is no vault. A file past the size limit is `unreadable`. */
  read(): Result<Uint8Array | undefined, VaultFileError>;
  /** On the disk as a whole when it resolves: a crash leaves the old bytes or the new ones. */
  replace(bytes: Uint8Array): Promise<Result<null, VaultFileError>>;
  /** Keeps a copy of the present file under another name beside it. Answers that name. */
  setAside(why: 'unreadable' | 'replaced'): Result<string, VaultFileError>;
  /**
   * The newest version of this vault that was ever seen here, kept outside the vault's own file:
   * an older file is one that was put back.
   */
  seen(vaultId: string): number | undefined;
  remember(vaultId: string, version: number): void;
}

/** Why the system's keychain cannot hold a slot, each with its own words on the screen. */
export type KeychainRefusal =
  /** Linux without a keyring: Electron would use a password that is in its source. */
  'plain-text' | 'unknown-store' | 'not-available' | 'locked' | 'timed-out' | 'failed';

/** The keychain of the system, for one optional slot. Never hangs; never needed. */
export interface Keychain {
  state(): Promise<Result<{ readonly store: string }, KeychainRefusal>>;
  /** Base64 in, the system's own opaque bytes in base64 out. */
  wrap(secret: string): Promise<Result<string, KeychainRefusal>>;
  /** `renew`: the system asks for it to be wrapped again (its key was rotated). */
  unwrap(
    wrapped: string,
  ): Promise<Result<{ readonly secret: string; readonly renew: boolean }, KeychainRefusal>>;
}

/** How guessable a passphrase is. Computed in main; the passphrase goes nowhere else. */
export interface Strength {
  /** 0 (guessed at once) to 4 (very hard); 3 is the least a vault takes without an overrule. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Powers of ten of guesses an attacker needs. */
  readonly guesses: number;
  /** Codes of what is weak and what would help; texts are the page's. */
  readonly warning?: string;
  readonly hints: readonly string[];
}

export interface StrengthMeter {
  /** `own`: words an attacker would try first, such as names in the kit. */
  rate(passphrase: string, own: readonly string[]): Promise<Strength>;
}
