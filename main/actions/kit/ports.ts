import type { KitChange } from '../../core/kit/compare.ts';
import type { KitShelf, OfferedKit, TrustedKey } from '../../core/ports/kit.ts';
import type { Result } from '../../core/result.ts';

/** Where kits come from and whose signature is believed. */
export interface KitPorts {
  readonly shelf: KitShelf;
  readonly signers: {
    list(): readonly TrustedKey[];
    add(
      key: TrustedKey,
    ): Promise<Result<null, { readonly code: 'not-saved'; readonly detail: string }>>;
    remove(
      vkey: string,
    ): Promise<Result<null, { readonly code: 'not-saved'; readonly detail: string }>>;
  };
}

/** A kit file somebody chose, compared with the one installed. Nothing is changed by looking. */
export interface KitLook {
  readonly id: string;
  /** As the file is called. */
  readonly name: string;
  readonly offered: OfferedKit;
  /** Absent when nothing is installed to compare with, or the file holds no kit. */
  readonly changes?: readonly KitChange[];
  /** Prepared before the one that is installed, or replaced on this computer since. */
  readonly older: boolean;
  readonly same: boolean;
  /** The verifier key it was signed with on this computer, lately: there is nobody to call. */
  readonly signedHere?: string;
}
