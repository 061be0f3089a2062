import type { BundledPlaybook, Contents } from '../../core/bundle/contents.ts';
import type { Installed } from '../../core/bundle/installed.ts';
import type { Bundle } from '../../core/bundle/read.ts';
import type { OfferedPlaybook } from '../../core/imported/read-offered.ts';
import type { BundleZip } from '../../core/ports/bundle-file.ts';
import type { NameIds } from '../../core/ports/name-ids.ts';
import type { OwnPlaybooks } from '../../core/ports/own-playbooks.ts';
import type { ChosenFile } from '../../core/ports/own-playbooks.ts';
import type { AttachmentTrouble } from '../../core/playbook/attachment-file.ts';
import type { Attachment } from '../../core/playbook/attachment.ts';
import type { Playbook, PlaybookRef } from '../../core/playbook/model.ts';
import type { Trust } from '../../core/publish/trust.ts';
import type { PinnedPlaybook } from '../../core/run/plan.ts';

/** Where playbooks that are brought in lie, and how a file becomes one. */
export interface OwnPlaybookPorts {
  readonly shelf: OwnPlaybooks;
  /** Readers of all formats are loaded with the first file. */
  readonly read: (
    file: ChosenFile,
    others: readonly Playbook[],
    id?: string,
  ) => Promise<OfferedPlaybook>;
  /** Ids that other formats want, made from names. */
  readonly ids: NameIds;
  /** Loaded with the first bundle. */
  readonly zip: () => Promise<BundleZip>;
}

/** What a file would take the place of. */
export interface Replaced {
  readonly is: 'shipped' | 'own';
  readonly ref: PlaybookRef;
  readonly playbook: Playbook;
}

/** A file that a playbook names: its bytes where they are the very ones, or why they are not shown. */
export type Attached = { readonly attachment: Attachment } & (
  { readonly bytes: Uint8Array } | { readonly trouble: AttachmentTrouble['is'] }
);

/** A file somebody chose, until it is kept or another is chosen. Nothing is changed by looking. */
export interface OwnLook {
  readonly id: string;
  /** These bytes are read and these are kept, whatever becomes of the file. */
  readonly file: ChosenFile;
  readonly offered: OfferedPlaybook;
  /** The files it names, as they lie beside it or are kept here already. */
  readonly attached: readonly Attached[];
  readonly replaces?: Replaced;
  /** The same bytes are in force already. */
  readonly same: boolean;
  /** SHA-256 in force under its id among those brought in, when it was looked at. */
  readonly expected: string | undefined;
}

/** A playbook of a bundle beside what it would take the place of. */
export interface BundlePlaybook extends BundledPlaybook {
  readonly is: 'added' | 'changed' | 'same';
  readonly replaces?: Replaced;
  /** SHA-256 of the app's own playbook whose id it takes. */
  readonly shipped?: string;
  readonly word: Trust;
  readonly expected: string | undefined;
}

/** A bundle somebody chose, until it is taken in or another is chosen. Nothing is changed by looking. */
export interface BundleLook {
  readonly id: string;
  readonly file: ChosenFile & { readonly sha256: string };
  readonly bundle: Bundle;
  readonly contents: Contents;
  /** Whose word stands for its list of files. */
  readonly word: Trust;
  readonly playbooks: readonly BundlePlaybook[];
  /** In force by the bundle of this name that is in force now, and not in this one. */
  readonly removed: readonly PinnedPlaybook[];
  /** The bundle in force under its name, opened; its contents where they can still be read. */
  readonly before?: { readonly installed: Installed; readonly contents?: Contents };
}
