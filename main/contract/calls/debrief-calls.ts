import type { DebriefView, ItemView } from '../views/debrief-view.ts';

/** What an action item is begun from: a record of the drill, or a step that took too long. */
export type ItemAbout =
  | { readonly is: 'record'; readonly log: string; readonly seq: number }
  | { readonly is: 'late'; readonly path: string };

interface Of {
  readonly id: string;
}

/** A drill that is over: what it came to, and what is to be done after it. */
export interface DebriefCalls {
  'debrief.read': { args: { readonly logId: string }; result: DebriefView };
  /** An item in a person's own words, about the drill as a whole. */
  'debrief.add': {
    args: {
      readonly logId: string;
      readonly text: string;
      readonly owner: string;
      readonly due?: string;
    };
    result: null;
  };
  /**
   * Begins an item, and a draft of the playbook with the change put in; where one was begun after the
   * same drill, in that. `step`: where in the draft; absent where nothing could be put in.
   */
  'debrief.propose': {
    args: { readonly logId: string; readonly about: ItemAbout };
    result: { readonly draft: string; readonly step?: string };
  };
  'debrief.change': {
    args: Of & { readonly text: string; readonly owner: string; readonly due?: string };
    result: null;
  };
  /** It was done, or is not going to be. */
  'debrief.settle': { args: Of & { readonly how: 'done' | 'dropped' }; result: null };
  /** Those of all drills that are open, the most urgent first. */
  'debrief.open-items': { args: Readonly<Record<string, never>>; result: readonly ItemView[] };
}

export const debriefCalls = {
  'debrief.read': true,
  'debrief.add': true,
  'debrief.propose': true,
  'debrief.change': true,
  'debrief.settle': true,
  'debrief.open-items': true,
} as const satisfies Record<keyof DebriefCalls, true>;
