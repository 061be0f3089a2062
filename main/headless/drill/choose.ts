import type { ActiveRun } from '../../actions/desk.ts';
import { stepAt, targetOf, type PlanStep } from '../../core/run/plan.ts';

/**
 * The answer the scenario gives at this pass, else the first that leads on through the plan: authors
 * put the usual way first.
 */
export function chosenOption(run: ActiveRun, at: PlanStep, given: readonly string[] = []): string {
  if (at.step.kind !== 'ask') return '';
  const pass = run.state.steps[at.path]?.pass ?? 1;
  const wanted = given[pass - 1] ?? given.at(-1);
  if (wanted !== undefined) return wanted;
  const onward = at.step.options.find(({ go }) => {
    const target = targetOf(run.plan, at, go);
    return target === 'next' || (stepAt(run.plan, target)?.number ?? 0) > at.number;
  });
  return (onward ?? at.step.options[0])?.id ?? '';
}
