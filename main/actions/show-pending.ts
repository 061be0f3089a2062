import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import type { Pending } from './pending.ts';

/** Shows what goes on at a step from now on, and that it cannot be stopped. */
export function showPending(
  desk: Desk,
  { run, at }: Pick<CurrentStep, 'run' | 'at'>,
  what: Pending['what'],
  region?: string,
): void {
  run.pending.set(at.path, {
    what,
    since: desk.ports.clock.now(),
    canCancel: false,
    ...(region === undefined ? {} : { region }),
  });
  desk.ports.changed();
}
