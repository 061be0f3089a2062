import type { DrillKind } from '../drill/kind.ts';
import type { PlaybookRef } from '../playbook/model.ts';
import type { KitAtStart } from './payload-kit.ts';
import type { BroughtAtStart } from './payload-trust.ts';

/** Drills only: the playbook is a text being written, tried as it stands and kept nowhere else. */
export interface TriedDraft {
  /** Of the drafts on that computer; `playbook.sha256` says which text. */
  readonly id: string;
}

export interface RunStart {
  readonly run: string;
  readonly playbook: PlaybookRef;
  readonly includes: readonly PlaybookRef[];
  readonly person: string;
  readonly lang: 'en' | 'ja';
  /** Set when a run goes on in a new log after a crash: where it was left. */
  readonly continues?: { readonly log: string; readonly size: number };
  /** Incidents only, where there is a kit. */
  readonly kit?: KitAtStart;
  /** Incidents only, where a playbook did not come with the app. */
  readonly brought?: BroughtAtStart;
  readonly draft?: TriedDraft;
  /** Drills only; a rehearsal without it. */
  readonly kind?: DrillKind;
}
