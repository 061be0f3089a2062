import { conditionVariables } from '../../../main/core/playbook/condition.ts';
import { targetOf, type Plan, type PlanStep } from '../../../main/core/run/plan.ts';

/** What can still make a difference from a step on. */
export interface Ahead {
  /** Variables that a condition further on reads. */
  readonly variables: readonly string[];
  /** Questions here or further on that lead back so many times at most, with that number. */
  readonly loops: readonly (readonly [path: string, most: number])[];
}

/** For every step what lies ahead of it: a loop that is over, or a value nobody reads, does not. */
export function aheadOf(plan: Plan): ReadonlyMap<string, Ahead> {
  return new Map(plan.steps.map((at) => [at.path, aheadAt(plan, at)]));
}

function aheadAt(plan: Plan, from: PlanStep): Ahead {
  const reached = new Set<PlanStep>();
  const waiting = [from];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const next of nextOf(plan, at)) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  const variables = [...reached].flatMap(({ step }) => {
    const read = step.when === undefined ? undefined : conditionVariables(step.when);
    return read?.ok ? read.value : [];
  });
  const loops = [from, ...reached].flatMap(({ path, step }) =>
    step.kind === 'ask' && step.maxPasses !== undefined ? [[path, step.maxPasses] as const] : [],
  );
  return { variables: [...new Set(variables)].sort(), loops: [...new Map(loops)].sort() };
}

/** The step behind, and wherever an answer leads. */
function nextOf(plan: Plan, at: PlanStep): readonly PlanStep[] {
  const targets =
    at.step.kind === 'ask' ? at.step.options.map(({ go }) => targetOf(plan, at, go)) : [];
  return plan.steps.filter(
    ({ number, path }) => number === at.number + 1 || targets.includes(path),
  );
}
