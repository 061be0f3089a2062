import type { Contact } from '../../core/kit/model.ts';
import type { PlaybookDiff } from '../../core/playbook/diff.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { Trust } from '../../core/publish/trust.ts';
import type { AttachmentView } from './attachment-view.ts';

/** What becomes of one file of a bundle when it is taken in. */
export type Becomes = 'added' | 'changed' | 'same' | 'removed';

/** A bundle that was chosen, beside what is here; nothing is kept yet. */
export interface BundleLookView {
  readonly id: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Of the file, hex. */
  readonly sha256: string;
  readonly name: string;
  readonly version: string;
  /** RFC 3339 UTC. */
  readonly made: string;
  /** Whose word stands for the list of its files. */
  readonly word: Trust;
  /** The bundle of this name that is in use; `same`: this very one, and all of it is in use. `back`: this one was made before it. */
  readonly before?: { readonly version: string; readonly same: boolean; readonly back: boolean };
  readonly playbooks: readonly BundlePlaybookView[];
  /** In use by the bundle before, and not in this one. */
  readonly removed: readonly { readonly id: string; readonly title: Text }[];
  readonly documents: readonly BundleDocumentView[];
  /** `kit`: what the kit says of the same id. */
  readonly contacts: readonly (Contact & { readonly kit: 'same' | 'other' | 'none' })[];
  /** Files that its playbooks name. */
  readonly attachments?: readonly AttachmentView[];
  readonly images: readonly {
    readonly path: string;
    readonly width: number;
    readonly height: number;
  }[];
}

export interface BundlePlaybookView {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly is: Exclude<Becomes, 'removed'>;
  readonly steps: number;
  /** Steps that change something. */
  readonly risky: number;
  readonly warnings: number;
  readonly word: Trust;
  readonly replaces?: {
    readonly version: string;
    /** It takes the place of the app's own: that has to be said. */
    readonly reserved: boolean;
    readonly changes: PlaybookDiff;
  };
}

export interface BundleDocumentView {
  readonly name: string;
  readonly kind: 'command' | 'automation';
  readonly description: string;
  readonly is: Becomes;
  /** The kit keeps one of this name: that one counts. */
  readonly inKit: boolean;
  readonly steps: readonly { readonly name: string; readonly action: string }[];
}

/** A bundle that is in use. */
export interface BundleView {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  /** RFC 3339 UTC: when it was taken in, and who sat here. */
  readonly at: string;
  readonly by: string;
  readonly standing: Trust['is'];
  readonly playbooks: readonly string[];
  /** The version that is back when it is rolled back; without one its playbooks go. */
  readonly before?: string;
}

export interface BundleImageView {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}
