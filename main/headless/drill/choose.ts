import type { ActiveRun } from '../../actions/desk.ts';
import { stepAt, targetOf, type PlanStep } from '../../core/run/plan.ts';

/** The answer that leads on through the plan by the shortest way: no end, no loop, no detour. */
export function chosenOption(run: ActiveRun, at: PlanStep): string {
  if (at.step.kind !== 'ask') return '';
  const leads = at.step.options.map((option) => {
    const target = targetOf(run.plan, at, option.go);
    if (target === 'end') return { option, distance: Number.POSITIVE_INFINITY };
    const number = target === 'next' ? at.number + 1 : (stepAt(run.plan, target)?.number ?? 0);
    const distance = number - at.number;
    return { option, distance: distance > 0 ? distance : Number.POSITIVE_INFINITY };
  });
  leads.sort((a, b) => a.distance - b.distance);
  return leads[0]?.option.id ?? '';
}
