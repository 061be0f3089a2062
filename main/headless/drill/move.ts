import type { ActiveRun, Desk } from '../../actions/desk.ts';
import type { Move, Moves } from '../../core/drill/moves.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** What the responder does at this step: as they were told, else as the scenario says. */
export function moveAt(
  { otherwise = {} }: { readonly otherwise?: Moves },
  run: Pick<ActiveRun, 'scenario'>,
  { path }: PlanStep,
): Move {
  return otherwise[path] ?? run.scenario?.responder?.[path] ?? {};
}

/** The time a person takes over a step, of the drill's clock. A wait takes its own. */
export async function takeTime(desk: Desk, move: Move, { step }: PlanStep): Promise<void> {
  if (step.kind === 'wait') return;
  await desk.ports.timer.sleep((move.takesSeconds ?? step.usualSeconds) * 1000);
}
