import type { Done } from '../../actions/answer.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { settleOutcome } from '../../actions/settle-outcome.ts';
import { openIntents } from '../../core/run/state.ts';

const TRIES = 4;
const PAUSE_MS = 15_000;

/**
 * Presses again, after a while, what was refused before AWS did anything; asks AWS about what may have
 * happened. Never sends anything twice.
 */
export async function press(
  desk: Desk,
  run: ActiveRun,
  path: string,
  act: () => Promise<Done>,
): Promise<Done> {
  let last = await act();
  for (let left = TRIES; !last.ok && left > 1; left -= 1) {
    const unknown = openIntents(run.state).some(({ intent }) => intent.path === path);
    if (!unknown && last.error.nothingDone !== true) return last;
    await desk.ports.timer.sleep(PAUSE_MS);
    last = unknown ? await settleOutcome(desk, path) : await act();
  }
  return last;
}
