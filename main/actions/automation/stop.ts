import { refuse, done, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';

/** Cancel: at once. Complete: behind the step it is at. */
export type StopHow = 'Cancel' | 'Complete';

/** Asks for an end of the execution that is followed. */
export function stopAutomation(desk: Desk, path: string, how: StopHow): Done {
  const pending = desk.run?.pending.get(path);
  if (!pending?.cancel) return refuse('step-not-ready');
  pending.cancel(how);
  return done;
}
