import type { Scorecard } from '../../drill/scorecard.ts';
import type { PlaybookDiff } from '../../playbook/diff.ts';
import type { Text } from '../../playbook/model.ts';
import type { Items } from '../../programme/action-items.ts';
import type { EarlierDrill } from '../../programme/earlier.ts';
import type { ReportInput } from '../report/input.ts';

/** What of a debrief is in no log: what it is compared with, and what was agreed after it. */
export interface AfterDrill {
  readonly earlier: readonly EarlierDrill[];
  readonly items: Items;
  readonly proposed: readonly ProposedChange[];
  /** Texts are left out of the export, which items and changes may quote: they are left out too. */
  readonly heldBack?: true;
  /** The scenario's title, and its messages by their ids; where the scenario is here. */
  readonly scenario?: { readonly title: Text; readonly messages: ReadonlyMap<string, Message> };
}

export interface Message {
  readonly from: Text;
  readonly says: Text;
  readonly expect: Text;
}

/** What a draft, or the version published of it, changes of a playbook. */
export interface ProposedChange {
  readonly title: Text;
  readonly is: 'draft' | 'published';
  readonly changes?: PlaybookDiff;
}

/** All a debrief is made from. */
export interface DebriefInput extends ReportInput {
  readonly card: Scorecard;
  readonly after: AfterDrill;
}

/** For an export that leaves texts out: nobody knows what of them the words agreed on repeat. */
export function heldBack(after: AfterDrill): AfterDrill {
  return { ...after, items: [], proposed: [], heldBack: true };
}
