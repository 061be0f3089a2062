import type { ExecutionRecord } from '../state/model.ts';

type StepPlan = ExecutionRecord['plan'][number];

/** How far one step is. Offsets in drill milliseconds from the start of the execution. */
export interface StepProgress {
  readonly plan: StepPlan;
  readonly status: 'Pending' | 'InProgress' | 'Waiting' | 'Success' | 'Failed' | 'Cancelled';
  readonly startedAt?: number;
  readonly endedAt?: number;
}

export interface ExecutionProgress {
  readonly status: 'Pending' | 'InProgress' | 'Waiting' | 'Success' | 'Failed' | 'Cancelled';
  readonly steps: readonly StepProgress[];
  readonly endedAt?: number;
}

/** Until then no step has begun. */
const PICKED_UP_AFTER_MS = 500;

/**
 * Where an execution stands: a function of the time and of what was asked of it. A step that waits
 * ends when a signal comes; what is stopped leaves the steps behind it unbegun.
 */
export function courseAt(
  elapsed: number,
  { plan, stop, signal }: Pick<ExecutionRecord, 'plan' | 'stop' | 'signal'>,
): ExecutionProgress {
  const steps: StepProgress[] = [];
  let at = PICKED_UP_AFTER_MS;
  let over: Pick<ExecutionProgress, 'status' | 'endedAt'> | undefined;
  for (const step of plan) {
    if (!over && stop && stop.at <= at && elapsed >= stop.at) {
      over = stop.type === 'Cancel' || at === PICKED_UP_AFTER_MS ? cancelled(stop.at) : success(at);
    }
    if (over || elapsed < at) {
      over ??= { status: steps.length === 0 ? 'Pending' : 'InProgress' };
      steps.push({ plan: step, status: 'Pending' });
      continue;
    }
    const began = at;
    const ends = endOf(step, began, signal);
    if (stop && elapsed >= stop.at && stop.at < ends && (stop.type === 'Cancel' || step.waits)) {
      steps.push({ plan: step, status: 'Cancelled', startedAt: began, endedAt: stop.at });
      over = cancelled(stop.at);
    } else if (elapsed < ends) {
      const status = step.waits ? 'Waiting' : 'InProgress';
      steps.push({ plan: step, status, startedAt: began });
      over = { status };
    } else {
      const failed = step.fails !== undefined || (step.waits && signal?.type === 'Reject');
      const status = failed ? 'Failed' : 'Success';
      steps.push({ plan: step, status, startedAt: began, endedAt: ends });
      if (failed) over = { status: 'Failed', endedAt: ends };
      at = ends;
    }
  }
  return { ...(over ?? success(at)), steps };
}

function endOf({ waits, ms }: StepPlan, began: number, signal: ExecutionRecord['signal']): number {
  if (!waits) return began + ms;
  return signal ? Math.max(began, signal.at) : Infinity;
}

const cancelled = (endedAt: number) => ({ status: 'Cancelled', endedAt }) as const;
const success = (endedAt: number) => ({ status: 'Success', endedAt }) as const;
