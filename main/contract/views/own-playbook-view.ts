import type { Imported } from '../../core/playbook/model.ts';
import type { LeftOut } from '../../core/imported/read-offered.ts';
import type { PlaybookDiff } from '../../core/playbook/diff.ts';
import type { Trust } from '../../core/publish/trust.ts';
import type { OwnAct, OwnTrouble, OwnVersion } from '../../core/ports/own-playbooks.ts';
import type { KitFindingView } from './kit-view.ts';
import type { PlaybookView } from './playbook-view.ts';
import type { Text } from '../../core/playbook/model.ts';

/** One thing wrong with the file, at its line and column. */
export type PlaybookFindingView = KitFindingView;

/** A file that was chosen, as what it would become; nothing is kept yet. */
export interface OwnLookView {
  readonly id: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly format: 'breakglass/1' | Imported['from'];
  /** Of the file, hex. */
  readonly sha256: string;
  /** On the file's own lines. */
  readonly findings: readonly PlaybookFindingView[];
  /** On the lines of the draft that it becomes. */
  readonly draftFindings: readonly PlaybookFindingView[];
  readonly leftOut: readonly LeftOut[];
  /** Absent while there are errors. */
  readonly playbook?: PlaybookView;
  /** What it would take the place of. */
  readonly replaces?: {
    readonly is: 'shipped' | 'own';
    readonly id: string;
    readonly version: string;
    readonly title: Text;
    /** It takes the app's own id: that has to be said. */
    readonly reserved: boolean;
    readonly changes: PlaybookDiff;
  };
  /** Whose word stands for it. */
  readonly word: Trust;
  /** The same bytes are in use already. */
  readonly same: boolean;
}

/** One that was brought in. */
export interface OwnPlaybookView {
  readonly id: string;
  /** Absent where its file was changed by hand or is gone. */
  readonly title?: Text;
  readonly current: OwnVersion;
  /** Where the version before can be in use again. */
  readonly before?: OwnVersion;
  /** Stands in for the app's own of this version. */
  readonly replaces?: { readonly version: string; readonly newer: boolean };
  readonly trouble?: { readonly is: OwnTrouble; readonly file: string; readonly detail: string };
  readonly standing: Trust['is'];
  /** Oldest first. */
  readonly acts: readonly OwnAct[];
}

export interface OwnListView {
  readonly playbooks: readonly OwnPlaybookView[];
  readonly damaged: readonly { readonly file: string; readonly detail: string }[];
}
