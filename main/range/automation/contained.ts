import type { RangeClock } from '../clock.ts';
import type { ExecutionRecord } from '../state/model.ts';
import { courseAt } from './course.ts';

/**
 * Instances cut off from the network: whatever execution reached its step last decides. Nothing is
 * kept but the executions themselves, so it is the same after a restart.
 */
export function containedInstances(
  executions: readonly ExecutionRecord[],
  clock: Pick<RangeClock, 'drill'>,
): ReadonlySet<string> {
  const now = clock.drill();
  const turns = executions.flatMap((execution) =>
    courseAt(now - execution.startedAt, execution).steps.flatMap(({ plan, status, endedAt }) =>
      plan.effect && status === 'Success' && endedAt !== undefined
        ? [{ ...plan.effect, at: execution.startedAt + endedAt }]
        : [],
    ),
  );
  const contained = new Set<string>();
  for (const { instance, contain } of turns.sort((a, b) => a.at - b.at)) {
    if (contain) contained.add(instance);
    else contained.delete(instance);
  }
  return contained;
}
