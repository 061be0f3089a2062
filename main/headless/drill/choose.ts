import type { ActiveRun } from '../../actions/desk.ts';
import { stepAt, targetOf, type PlanStep } from '../../core/run/plan.ts';

/** The first answer that leads on through the plan: authors put the usual way first. */
export function chosenOption(run: ActiveRun, at: PlanStep): string {
  if (at.step.kind !== 'ask') return '';
  const onward = at.step.options.find(({ go }) => {
    const target = targetOf(run.plan, at, go);
    return target === 'next' || (stepAt(run.plan, target)?.number ?? 0) > at.number;
  });
  return (onward ?? at.step.options[0])?.id ?? '';
}
