import type { Draft } from '../journal/payload.ts';
import { inSameLane, stepAt, targetOf, type Plan, type PlanStep } from './plan.ts';
import type { RunState } from './state.ts';

/** Evaluates a step's `when`; a condition that cannot be evaluated counts as true: show, not hide. */
export type Condition = (expression: string, vars: RunState['vars']) => boolean;

/**
 * The step that follows `from` in the plan, or the first; undefined at the end: of the run, or of
 * the track that `from` is in. A section taken in behind a step comes before what the step leads to.
 */
export function stepAfter(
  plan: Plan,
  state: RunState,
  from: string | undefined,
  holds: Condition,
): PlanStep | undefined {
  const at = stepAt(plan, from);
  const pulled = at && firstPulled(plan, state, at, 0, holds);
  return pulled ?? onward(plan, state, at, holds);
}

function firstPulled(
  plan: Plan,
  state: RunState,
  { path }: PlanStep,
  behind: number,
  holds: Condition,
): PlanStep | undefined {
  return plan.steps.find(
    (one) => one.pulled?.after === path && one.number > behind && applies(one, state, holds),
  );
}

function onward(
  plan: Plan,
  state: RunState,
  at: PlanStep | undefined,
  holds: Condition,
): PlanStep | undefined {
  const next = inList(plan, state, at, holds);
  const origin = stepAt(plan, at?.pulled?.after);
  if (next || !at?.pulled || !origin) return next;
  // A track of the section that was taken in ends by itself; the section goes on where it came in.
  if (at.track && at.track.path !== origin.track?.path) return undefined;
  const last = plan.steps.findLast(({ pulled }) => pulled?.as === at.pulled?.as)?.number ?? 0;
  return firstPulled(plan, state, origin, last, holds) ?? onward(plan, state, origin, holds);
}

function inList(
  plan: Plan,
  state: RunState,
  at: PlanStep | undefined,
  holds: Condition,
): PlanStep | undefined {
  const branch = at ? branchOf(plan, at, state) : 'next';
  if (branch === 'end') return undefined;
  // A place an answer leads to is passed over like any other where its condition does not hold.
  const before = branch === 'next' ? at?.number : (stepAt(plan, branch)?.number ?? Infinity) - 1;
  return plan.steps
    .slice(before ?? 0)
    .find((one) => inSameLane(one, at) && applies(one, state, holds));
}

/** Whether all its conditions hold. */
export function applies({ whens }: PlanStep, state: RunState, holds: Condition): boolean {
  return whens.every((when) => holds(when, state.vars));
}

function branchOf(plan: Plan, at: PlanStep, state: RunState): string | 'next' | 'end' {
  if (at.step.kind !== 'ask') return 'next';
  const progress = state.steps[at.path];
  const option = at.step.options.find(({ id }) => id === progress?.option);
  if (!option) return 'next';
  const limit = at.step.maxPasses;
  const target = targetOf(plan, at, option.go);
  const goesBack = (stepAt(plan, target)?.number ?? Number.POSITIVE_INFINITY) <= at.number;
  // A loop that has had its passes goes on instead: a run always has an end.
  return goesBack && limit !== undefined && (progress?.pass ?? 1) >= limit ? 'next' : target;
}

/** The record that makes a step the current one, with the number of the pass through it. */
export function startOf(
  state: RunState,
  { path, step, from, track }: PlanStep,
): Draft<'step.start'> {
  const pass = (state.steps[path]?.pass ?? 0) + 1;
  return {
    type: 'step.start',
    run: state.run,
    step: path,
    pb: from,
    data: {
      path,
      kind: step.kind,
      risk: step.risk,
      pass,
      ...(track ? { track: track.path } : {}),
    },
  };
}
