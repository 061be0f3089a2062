import type { StepView } from '../views/run-view.ts';

/** Reading a step out to somebody: it moves nothing and writes nothing down. */
export interface AloudCalls {
  /** Any step of the open run, as it would be if the run were there. */
  'aloud.step': { args: { readonly path: string }; result: StepView };
}

export const aloudCalls = {
  'aloud.step': true,
} as const satisfies Record<keyof AloudCalls, true>;
