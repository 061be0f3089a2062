import type { WantedValueView } from '../views/run-view.ts';

/** Leaving the list, and leaving the run to the next person. */
export interface DeviationCalls {
  /** Goes on at another step; `path` is the one the run is at. */
  'run.jump': {
    args: { readonly path: string; readonly to: string; readonly reason: string };
    result: null;
  };
  /** Something was done that no step says. */
  'run.add-step': {
    args: { readonly path: string; readonly what: string; readonly reason: string };
    result: null;
  };
  /** Takes a section of another playbook into this run, behind the step the run is at. */
  'run.pull-in': {
    args: {
      readonly path: string;
      readonly playbook: string;
      readonly section: string;
      readonly reason: string;
    };
    result: null;
  };
  /** What such a section needs that nothing in it gives, and the run does not know. */
  'run.pull-in-needs': {
    args: { readonly playbook: string; readonly section: string };
    result: readonly WantedValueView[];
  };
  /** Takes such a section out again, while nothing of it was done. */
  'run.put-back': { args: { readonly as: string; readonly reason: string }; result: null };
  /** The next person reads back what is open, and signs on. */
  'run.hand-over': {
    args: {
      readonly to: { readonly id: string } | { readonly name: string };
      readonly readBack: string;
    };
    result: null;
  };
}

export const deviationCalls = {
  'run.jump': true,
  'run.add-step': true,
  'run.pull-in': true,
  'run.pull-in-needs': true,
  'run.put-back': true,
  'run.hand-over': true,
} as const satisfies Record<keyof DeviationCalls, true>;
