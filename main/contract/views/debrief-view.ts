import type { Change } from '../../core/drill/compare-figures.ts';
import type { Figure } from '../../core/drill/figures.ts';
import type { DrillKind } from '../../core/drill/kind.ts';
import type { Rating } from '../../core/drill/objectives.ts';
import type { RecordRef } from '../../core/drill/record-ref.ts';
import type { PlaybookDiff } from '../../core/playbook/diff.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { Closed } from '../../core/programme/action-items.ts';
import type { DrillScore } from './app-view.ts';

/** One of up to three earlier drills of the same scenario, newest first. */
export interface EarlierView {
  readonly logId: string;
  /** When it ended, epoch ms. */
  readonly at: number;
  readonly person: string;
}

/** `earlier`: of each earlier drill, in their order; null where it did not come to it. */
export interface FigureView {
  readonly id: Figure['id'];
  readonly name: Text;
  readonly unit: Figure['unit'];
  readonly value?: number;
  readonly records: readonly RecordRef[];
  readonly earlier: readonly (number | null)[];
  /** Since the last one. */
  readonly change?: Change;
}

export type DebriefObjective = DrillScore['objectives'][number] & {
  readonly records: readonly RecordRef[];
  readonly earlier: readonly (Rating | null)[];
  readonly change?: Change;
};

/** Where the playbook was left, or something was stopped in time. */
export interface FindingView {
  readonly is: 'skipped' | 'differed' | 'jump' | 'added' | 'pulled' | 'put-back' | 'near-miss';
  readonly record: RecordRef;
  /** Epoch ms. */
  readonly at: number;
  readonly step?: { readonly number: number; readonly title: Text };
  /** The person's own words; absent where they gave none, or they are no longer kept. */
  readonly said?: string;
  /** An action item is about it. */
  readonly item?: string;
}

export interface RemarkView {
  readonly record: RecordRef;
  readonly at: number;
  readonly person: string;
  readonly text?: string;
  /** It is why an objective was rated as it was. */
  readonly objective?: Text;
}

/** Something to be done after a drill. */
export interface ItemView {
  readonly id: string;
  readonly logId: string;
  readonly records: readonly RecordRef[];
  readonly playbook: { readonly id: string; readonly title?: Text };
  readonly text: string;
  readonly owner: string;
  /** `2026-12-31`. */
  readonly due?: string;
  readonly late?: true;
  readonly draft?: string;
  readonly closed?: Omit<Closed, 'version'> & { readonly version?: string };
}

/** What a draft, or the version published of it, changes of the playbook. */
export interface ProposedView {
  readonly draft: string;
  readonly playbook: { readonly id: string; readonly title?: Text };
  readonly is: 'draft' | 'published';
  /** Absent while the draft has errors, or where it is gone. */
  readonly changes?: PlaybookDiff;
}

/** All that a drill which is over came to. Times are epoch ms. */
export interface DebriefView {
  readonly logId: string;
  readonly scenario: { readonly id: string; readonly title?: Text };
  readonly kind?: DrillKind;
  readonly playbook: { readonly id: string; readonly version: string; readonly title?: Text };
  readonly person: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly objectives: readonly DebriefObjective[];
  readonly figures: readonly FigureView[];
  readonly earlier: readonly EarlierView[];
  readonly late: readonly (DrillScore['late'][number] & {
    readonly records: readonly RecordRef[];
    readonly item?: string;
  })[];
  readonly findings: readonly FindingView[];
  readonly remarks: readonly RemarkView[];
  readonly messages: DrillScore['messages'];
  readonly items: readonly ItemView[];
  readonly proposed: readonly ProposedView[];
}
