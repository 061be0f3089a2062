type Nothing = Readonly<Record<string, never>>;

/**
 * The vault as the app's window may ask for it: main answers in a window of its own. No secret
 * and no passphrase crosses here, in either direction.
 */
export interface VaultCalls {
  /** Opens main's secret window at one of its beginnings. */
  'vault.ask': {
    args: {
      readonly what:
        | 'make'
        | 'unlock'
        | 'change'
        | 'rotate'
        | 'renew-recovery'
        | 'add-key'
        | 'proxy-login'
        | 'envelope-make'
        | 'envelope-read';
    };
    result: null;
  };
  /** Opens the secret window on the envelope whose code this text is; it opens with two passphrases. */
  'vault.envelope': { args: { readonly text: string }; result: null };
  'vault.item': {
    args: { readonly id: string; readonly what: 'reveal' | 'delete' };
    result: null;
  };
  /** The vault's screen is open: main asks the system whether its keychain can be used. */
  'vault.look': { args: Nothing; result: null };
  'vault.lock': { args: Nothing; result: null };
  /** A person has read the warnings of the unlocked vault. */
  'vault.acknowledge': { args: Nothing; result: null };
  /** Lets the system's keychain open the vault, or no longer. */
  'vault.keychain': { args: { readonly on: boolean }; result: null };
  'vault.unlock-keychain': { args: Nothing; result: null };
  /** Lane C: the key of the chosen user from the vault into main's memory. */
  'vault.use-key': { args: Nothing; result: null };
  /** Lane C: the key in main's memory into the vault, where the kit has an exception. */
  'vault.keep-key': { args: Nothing; result: null };
}

export const vaultCalls = {
  'vault.ask': true,
  'vault.envelope': true,
  'vault.item': true,
  'vault.look': true,
  'vault.lock': true,
  'vault.acknowledge': true,
  'vault.keychain': true,
  'vault.unlock-keychain': true,
  'vault.use-key': true,
  'vault.keep-key': true,
} as const satisfies Record<keyof VaultCalls, true>;
