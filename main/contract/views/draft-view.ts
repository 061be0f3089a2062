import type { Text } from '../../core/playbook/model.ts';
import type { FlowEdge, FlowNode } from '../../core/writing/flow.ts';
import type { RunView, StepView } from './run-view.ts';

/** A playbook being written, as the list shows it. */
export interface DraftCard {
  readonly id: string;
  /** The playbook's own id and title, where the text tells them. */
  readonly playbook?: string;
  readonly title?: Text;
  /** Epoch ms. */
  readonly savedAt: number;
  readonly version: number;
}

/** A draft as it is edited; what is kept next names `version` as what it goes on from. */
export interface DraftView {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly savedAt: number;
}

export interface DraftVersionView {
  readonly version: number;
  readonly at: number;
  /** Bytes. */
  readonly size: number;
}

/** One thing wrong with the text. Line and column count from 1. */
export interface DraftFinding {
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: Text;
}

/** One change to a text: what stands from `from` up to `to` becomes `insert`. */
export interface DraftEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What may stand at the caret. `#{…}` in `insert` marks what is to be filled in. */
export interface DraftSuggestions {
  readonly from: number;
  readonly options: readonly {
    readonly label: string;
    readonly kind: 'field' | 'value' | 'name' | 'step';
    readonly insert: string;
    readonly detail?: string;
  }[];
}

/** What is called by a name, and how often it stands in the text. */
export interface DraftName {
  readonly kind: 'step' | 'section' | 'role' | 'variable';
  readonly id: string;
  readonly places: number;
}

/** A text in both languages, as far as it is written. */
export interface DraftTextPair {
  readonly path: readonly (string | number)[];
  /** Whose text it is: `mend · do`. */
  readonly name: string;
  readonly offset: number;
  readonly en?: string;
  readonly ja?: string;
  readonly missing?: 'en' | 'ja';
}

/** The ways through a draft, as far as its text is YAML. */
export interface DraftFlow {
  readonly nodes: readonly (FlowNode & { readonly known?: true })[];
  readonly edges: readonly FlowEdge[];
}

/** A draft that was signed, and where it went. */
export interface DraftPublished {
  readonly playbook: string;
  /** As the key calls itself. */
  readonly signer: string;
  /** A kit that this computer believes names the key: an incident with it begins unheld. */
  readonly trusted: boolean;
  readonly kept: boolean;
  /** Empty where none was wished, or the person chose no place. */
  readonly file: string;
}

/** A run that nobody began, at one step of a draft: as the player would show it. */
export interface DraftPreview {
  readonly run: RunView & { readonly current: StepView };
}
