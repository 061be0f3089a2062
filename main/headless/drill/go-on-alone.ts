import { ALONE_WAITS, aloneLeft, goOnAlone, waitAlone } from '../../actions/approval/alone.ts';
import type { Done } from '../../actions/answer.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';

/** An approval in a drill that nobody watches: a reason, and the whole wait, as for whoever is alone. */
export async function goOnAloneAt(desk: Desk, run: ActiveRun, path: string): Promise<Done> {
  const waiting = await waitAlone(desk, path, 'Nobody else is in this drill');
  if (!waiting.ok) return waiting;
  await desk.ports.timer.sleep(ALONE_WAITS * 1000);
  // The sleep and the wait are measured by two clocks.
  while ((aloneLeft(desk, run, path) ?? 0) > 0) await desk.ports.timer.sleep(1000);
  return goOnAlone(desk, path);
}
