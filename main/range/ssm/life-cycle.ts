/** How far one instance is with a command. Offsets in drill milliseconds from the send. */
export interface Progress {
  readonly status:
    'Pending' | 'InProgress' | 'Success' | 'Failed' | 'Cancelling' | 'Cancelled' | 'TimedOut';
  readonly details: string;
  /** 0 to 1: how much of the output has come. */
  readonly shown: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
}

export interface Course {
  readonly online: boolean;
  /** Offset at which the agent could be reached first, where that was not at once. */
  readonly reachedAt?: number;
  /** Time the script takes once picked up. */
  readonly runMs: number;
  readonly exitCode: number;
  readonly deliveryLimitMs: number;
  readonly executionLimitMs: number;
  /** Offset at which cancelling was asked. */
  readonly cancelledAt?: number;
}

/** Until then an invocation is not found: SSM answers before it has spread the news. */
export const VISIBLE_AFTER_MS = 700;
/** The agent polls. */
const PICKED_UP_AFTER_MS = 1_500;
/** An agent needs this to stop a script. */
const CANCELLING_MS = 1_000;

/** Pending → InProgress → Success, Failed, Cancelled or TimedOut: a function of the time alone. */
export function progressAt(elapsed: number, course: Course): Progress {
  const { cancelledAt } = course;
  const natural = uncancelled(elapsed, course);
  if (cancelledAt === undefined || elapsed < cancelledAt) return natural;
  const then = uncancelled(cancelledAt, course);
  if (then.endedAt !== undefined) return natural;
  if (then.status === 'Pending') {
    return { status: 'Cancelled', details: 'Cancelled', shown: 0, endedAt: cancelledAt };
  }
  const endedAt = cancelledAt + CANCELLING_MS;
  const stopped = { ...then, details: 'Cancelled', status: 'Cancelled' as const, endedAt };
  return elapsed < endedAt ? { ...then, status: 'Cancelling', details: 'Cancelling' } : stopped;
}

function uncancelled(elapsed: number, course: Course): Progress {
  const { online, runMs, exitCode, deliveryLimitMs, executionLimitMs } = course;
  if (!online) {
    return elapsed < deliveryLimitMs
      ? { status: 'Pending', details: 'Pending', shown: 0 }
      : {
          status: 'TimedOut',
          details: 'DeliveryTimedOut',
          shown: 0,
          endedAt: deliveryLimitMs,
        };
  }
  const startedAt = (course.reachedAt ?? 0) + PICKED_UP_AFTER_MS;
  if (elapsed < startedAt) return { status: 'Pending', details: 'Pending', shown: 0 };
  const ran = elapsed - startedAt;
  const lasts = Math.min(runMs, executionLimitMs);
  const shown = runMs === 0 ? 1 : Math.min(ran, lasts) / runMs;
  if (ran < lasts) return { status: 'InProgress', details: 'InProgress', shown, startedAt };
  const endedAt = startedAt + lasts;
  if (runMs > executionLimitMs) {
    return { status: 'TimedOut', details: 'ExecutionTimedOut', shown, startedAt, endedAt };
  }
  const status = exitCode === 0 ? 'Success' : 'Failed';
  return { status, details: status, shown: 1, startedAt, endedAt };
}

/** When one instance is through, and whether the service counts it among the command's errors. */
export function lastsUntil(course: Course): { readonly endedAt: number; readonly error: boolean } {
  const { endedAt = 0, status, details } = progressAt(Number.POSITIVE_INFINITY, course);
  return { endedAt, error: status === 'Failed' || details === 'ExecutionTimedOut' };
}
