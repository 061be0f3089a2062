import type { OutputView } from '../views/step-detail-view.ts';

/** Run Command beyond `step.run`: once more to some, with other limits; one target's whole output. */
export interface CommandCalls {
  /** Read back and sent as by `step.run`, to all targets or to some of those of the last command. */
  'command.send': {
    args: {
      readonly path: string;
      readonly again?: 'failed' | 'not-begun';
      /** At most so many at a time, a number or a share (`10%`). */
      readonly maxConcurrency?: string;
      /** Nothing further once more than so many have failed, a number or a share. */
      readonly maxErrors?: string;
    };
    result: null;
  };
  /** All that can be had of it now: from the log group, from AWS, or from the log. */
  'command.output': {
    args: { readonly path: string; readonly target: string };
    result: OutputView;
  };
}

export const commandCalls = {
  'command.send': true,
  'command.output': true,
} as const satisfies Record<keyof CommandCalls, true>;
