import type { Severity } from './check.ts';
import { DAY } from './given.ts';
import { isOwn } from './own/facts.ts';
import type { Evidence } from './places.ts';

/** Days after which what was read says little of today, and after which a critical check runs again. */
export const STALE_DAYS = 30;
export const CRITICAL_DAYS = 7;

/** How old the oldest answer is that a result rests on. */
export interface Freshness {
  /** `due`: a critical check that is to run again (weekly). `stale`: older than 30 days. */
  readonly standing: 'fresh' | 'due' | 'stale';
  /** Whole days; absent where nothing of AWS was read. */
  readonly days?: number;
}

/** What people state and drills have shown has limits of its own: the checks judge those. */
export function freshnessOf(
  severity: Severity,
  evidence: readonly Pick<Evidence, 'call' | 'at'>[],
  now: number,
): Freshness {
  const times = evidence.filter(({ call }) => !isOwn(call)).map(({ at }) => at);
  if (times.length === 0) return { standing: 'fresh' };
  const age = now - Math.min(...times);
  const days = Math.max(0, Math.floor(age / DAY));
  if (age > STALE_DAYS * DAY) return { standing: 'stale', days };
  const due = severity === 'critical' && age > CRITICAL_DAYS * DAY;
  return { standing: due ? 'due' : 'fresh', days };
}
