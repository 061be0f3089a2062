import { stepAfter } from '../../../main/core/run/next.ts';
import type { Plan, PlanStep } from '../../../main/core/run/plan.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { headOf, tracksAt, tracksReady, type TrackAt } from '../../../main/core/run/tracks.ts';
import { evaluateWhen } from '../../../main/core/run/when.ts';

/**
 * Where a run may go on from a step that is done or skipped; `undefined` for its end. Tracks are gone
 * through one after another, which is one of the ways a team may: none reads what another sets, so no
 * other order leads elsewhere. Where one of them is enough, each may be the first, and the last.
 */
export function waysOn(
  plan: Plan,
  state: RunState,
  at: PlanStep | undefined,
): readonly (PlanStep | undefined)[] {
  const head = headOf(plan, at?.path);
  const isLeft = at !== undefined && state.steps[at.path]?.status === 'skipped';
  if (!at || !head || (at === head && isLeft)) return [after(at)];
  const next = at === head ? undefined : after(at);
  if (next) return [next];
  const tracks = tracksAt(plan, state, head.path, evaluateWhen);
  const on = tracksReady(head, tracks) ? [after(head)] : [];
  const starts = tracks.flatMap(startOf);
  const any = head.step.kind === 'parallel' && head.step.wait === 'any';
  if (any) return [...starts, ...on];
  return starts.length > 0 ? starts.slice(0, 1) : on;

  function after(from: PlanStep | undefined): PlanStep | undefined {
    return stepAfter(plan, state, from?.path, evaluateWhen);
  }
}

function startOf({ standing, at }: TrackAt): readonly PlanStep[] {
  return standing === 'todo' && at ? [at] : [];
}

/** Steps that were passed over on the way to `next` because a condition of theirs does not hold. */
export function passedOver(
  plan: Plan,
  state: RunState,
  at: PlanStep | undefined,
  next: PlanStep | undefined,
): readonly PlanStep[] {
  const head = headOf(plan, at?.path);
  // From the last track on, it is the step that holds them whose list goes on.
  const leaves = head !== undefined && next?.track?.path !== at?.track?.path;
  const isStart = next?.track !== undefined && leaves;
  if (isStart) {
    return plan.steps.filter(
      ({ track, number }) => track?.path === next.track?.path && number < next.number,
    );
  }
  const from = leaves ? head : at;
  let asked = 0;
  stepAfter(plan, state, from?.path, (expression, vars) => {
    asked += 1;
    return evaluateWhen(expression, vars);
  });
  // They stand right before the next in its list, each with a condition that was asked.
  const count = asked - (next?.step.when === undefined ? 0 : 1);
  const lane = plan.steps.filter(
    ({ track, number }) =>
      track?.path === from?.track?.path && number < (next?.number ?? Number.POSITIVE_INFINITY),
  );
  return lane.slice(Math.max(0, lane.length - count));
}

/** Steps of tracks that have ended before they began: no step of theirs applies. */
export function neverBegun(plan: Plan, state: RunState, at: PlanStep): readonly PlanStep[] {
  return tracksAt(plan, state, at.path, evaluateWhen).flatMap((one) => (one.at ? [] : one.steps));
}
