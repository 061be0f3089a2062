import type { PlaybookDiff } from '../../core/playbook/diff.ts';
import type { KitFindingView } from './kit-view.ts';

/** One version of a playbook that can still be read on this computer. */
export interface VersionView {
  readonly sha256: string;
  /** As the playbook calls it. */
  readonly version: string;
  readonly from: 'shipped' | 'kept';
  /** When it was brought in, epoch ms, and who sat here. */
  readonly keptAt?: number;
  readonly by?: string;
  /** The one that a run would begin with. */
  readonly inUse?: true;
  /** The one that was drilled to the end last. */
  readonly drilled?: true;
}

export interface VersionsView {
  /** Oldest first; the app's own before any other. */
  readonly versions: readonly VersionView[];
  /** The one that was drilled to the end last, where this computer has it no more. */
  readonly drilledGone?: { readonly version: string; readonly at: number };
}

export interface CompareView {
  readonly changes: PlaybookDiff;
}

/** What is known of a playbook beyond its steps: read when it is asked for. */
export interface HealthView {
  /** The drill that ended last. */
  readonly drill?: {
    readonly at: number;
    readonly person: string;
    readonly why: 'finished' | 'quit' | 'abandoned';
    readonly version: string;
  };
  /** What the checks of playbooks find in the version in use. */
  readonly findings: readonly KitFindingView[];
  /** How many versions can be compared. */
  readonly versions: number;
}
