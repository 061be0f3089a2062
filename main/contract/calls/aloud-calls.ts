import type { StepView } from '../views/run-view.ts';

/** Reading a step out to somebody: it moves nothing and writes nothing down. */
export interface AloudCalls {
  /** Any step of the open run, as it would be if the run were there. */
  'aloud.step': { args: { readonly path: string }; result: StepView };
  /** A step is being read out, said again every minute: reminders wait until it is over. */
  'aloud.quiet': { args: { readonly on: boolean }; result: null };
}

export const aloudCalls = {
  'aloud.step': true,
  'aloud.quiet': true,
} as const satisfies Record<keyof AloudCalls, true>;
