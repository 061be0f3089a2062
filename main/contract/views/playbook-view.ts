import type { BroughtPlaybook } from '../../core/journal/payload-trust.ts';
import type { Severity, Text } from '../../core/playbook/model.ts';
import type { AttachmentView } from './attachment-view.ts';
import type { ReadStepView } from './read-step-view.ts';
import type { ShelfView } from './shelf-view.ts';
import type { HeldPlaybookView } from './kit-view.ts';

export interface PlaybookCard {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly summary: Text;
  readonly severity: Severity;
  readonly usualSeconds: number;
  readonly steps: number;
  readonly lastDrilledAt?: number;
  readonly shelf: ShelfView;
  /** No scenario on this computer drills it. */
  readonly undrillable?: true;
  /** Brought in, and nobody trusted signed it: main begins no incident with it. */
  readonly viewAndDrill?: true;
}

export interface SearchHit extends PlaybookCard {
  /** Which text matched, for "why this": a symptom, the title, an alias. */
  readonly matched: {
    readonly where: 'title' | 'symptom' | 'alias' | 'summary' | 'step';
    readonly text: string;
  };
}

export interface PlaybookView extends PlaybookCard {
  readonly sha256: string;
  /** Whose word stands for it here; absent for one that came with the app. */
  readonly brought?: Pick<BroughtPlaybook, 'standing' | 'signers'>;
  /** What an incident with it would be held for besides its kit: itself, and parts it takes in. */
  readonly held?: { readonly playbooks: readonly HeldPlaybookView[]; readonly seconds: number };
  /** Files that belong to it, as they are on this computer now. */
  readonly attachments?: readonly AttachmentView[];
  readonly symptoms: readonly Text[];
  readonly outOfScope: readonly {
    readonly when: Text;
    readonly use: string;
    readonly known: boolean;
  }[];
  readonly roles: readonly {
    readonly id: string;
    readonly role: string;
    readonly why: Text;
    readonly actions: readonly string[];
  }[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: Text;
    /** Told before the first step; Markdown. */
    readonly story: Text;
  }[];
  /** Sub-playbooks are already unfolded into their steps. */
  readonly sections: readonly {
    /** Unique in the run: those of an included playbook begin with its step. */
    readonly id: string;
    readonly title: Text;
    readonly objective: Text;
    readonly from: string;
    readonly steps: readonly ReadStepView[];
  }[];
}
