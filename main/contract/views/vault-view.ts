import type { KeychainRefusal } from '../../core/ports/vault.ts';
import type { ItemKind } from '../../core/vault/items.ts';

/** The vault as the window sees it: what there is and what can be done, never a secret. */
export interface VaultView {
  readonly is: 'none' | 'locked' | 'unlocked' | 'unreadable' | 'newer';
  /** Of an unreadable file: the system's words. */
  readonly detail?: string;
  readonly slots: readonly ('pass' | 'recovery' | 'os')[];
  /** How many secrets; while locked nothing else is known of them. */
  readonly count: number;
  readonly whole: boolean;
  /** Epoch ms. */
  readonly since?: number;
  /** Locks after this many minutes without a key or mouse, 1 to 240. */
  readonly idleMinutes: number;
  readonly items: readonly VaultItemView[];
  readonly warnings: readonly VaultWarningView[];
  /** Why the system's keychain cannot be used; absent when it can, or while it is being asked. */
  readonly keychain?: KeychainRefusal;
  /** Users whose key the kit lets into the vault today. */
  readonly mayAdd: number;
}

export interface VaultItemView {
  readonly id: string;
  readonly kind: ItemKind;
  readonly name: string;
  readonly at: number;
  /** Of a break-glass key: whose word it lies here on, and until when. `none`: no exception. */
  readonly exception?:
    | { readonly is: 'none' }
    | {
        readonly is: 'yes' | 'ended';
        readonly approvedBy: string;
        readonly until: string;
        readonly signed: boolean;
      };
}

export interface VaultWarningView {
  readonly code: 'rolled-back' | 'changed-outside' | 'item-damaged' | 'damaged' | 'old-cost';
  readonly params: Readonly<Record<string, string | number>>;
}
