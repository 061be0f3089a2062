import type { OfferedPlaybook } from '../../core/imported/read-offered.ts';
import type { NameIds } from '../../core/ports/name-ids.ts';
import type { OwnPlaybooks } from '../../core/ports/own-playbooks.ts';
import type { ChosenFile } from '../../core/ports/own-playbooks.ts';
import type { Playbook, PlaybookRef } from '../../core/playbook/model.ts';

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
}

/** What a file would take the place of. */
export interface Replaced {
  readonly is: 'shipped' | 'own';
  readonly ref: PlaybookRef;
  readonly playbook: Playbook;
}

/** A file somebody chose, until it is kept or another is chosen. Nothing is changed by looking. */
export interface OwnLook {
  readonly id: string;
  /** These bytes are read and these are kept, whatever becomes of the file. */
  readonly file: ChosenFile;
  readonly offered: OfferedPlaybook;
  readonly replaces?: Replaced;
  /** The same bytes are in force already. */
  readonly same: boolean;
  /** SHA-256 in force under its id among those brought in, when it was looked at. */
  readonly expected: string | undefined;
}
