import type { KitDraft } from '../../core/kit/draft.ts';
import type { Text } from '../../core/playbook/model.ts';

export type KitDraftView = KitDraft;

/** What is wrong, and at which field: a path as in the file, e.g. `users.0.mfa.0.serial`. */
export interface KitComplaintView {
  readonly path: string;
  readonly level: 'error' | 'warning' | 'info';
  readonly message: Text;
}

/** The form as it was left, or as it begins, and what is wrong with it. */
export interface KitDraftOpenView {
  readonly draft: KitDraftView;
  /** Kept from before: the person was not done with it. */
  readonly kept: boolean;
  readonly complaints: readonly KitComplaintView[];
}

/** The key this computer signs kits with. Only an unlocked vault keeps one. */
export interface KitKeyView {
  readonly name: string;
  readonly fingerprint: string;
  readonly vkey: string;
  /** Made just now: other computers do not know it yet. */
  readonly made: boolean;
}
