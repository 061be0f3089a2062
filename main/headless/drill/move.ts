import type { ActiveRun, Desk } from '../../actions/desk.ts';
import type { Move } from '../../core/drill/moves.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** What the scenario says of its responder at this step. */
export function moveAt(run: Pick<ActiveRun, 'scenario'>, { path }: PlanStep): Move {
  return run.scenario?.responder?.[path] ?? {};
}

/** The time a person takes over a step, of the drill's clock. A wait takes its own. */
export async function takeTime(desk: Desk, run: ActiveRun, at: PlanStep): Promise<void> {
  if (at.step.kind === 'wait') return;
  const seconds = moveAt(run, at).takesSeconds ?? at.step.usualSeconds;
  await desk.ports.timer.sleep(seconds * 1000);
}
