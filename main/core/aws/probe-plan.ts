/**
 * Which Region to ask next while probing, as a pure decision over what is known so far. Regions are
 * tried in the kit's order; the next starts when the one before has failed or kept silent too long;
 * the first good answer wins, an earlier Region being preferred if it answers almost as soon.
 * AWS does not fail over by itself ("you must build the functionality into your code").
 */
export type Attempt =
  | { readonly state: 'idle' }
  | { readonly state: 'asking'; readonly since: number }
  | { readonly state: 'good'; readonly at: number }
  /** `final`: AWS itself refused, and every Region would say the same. */
  | { readonly state: 'failed'; readonly final: boolean };

export type ProbeMove =
  | { readonly move: 'start'; readonly index: number }
  /** Nothing to do until an answer comes or, where given, `ms` have passed. */
  | { readonly move: 'wait'; readonly ms?: number }
  | { readonly move: 'choose'; readonly index: number }
  | { readonly move: 'give-up' };

export interface HedgePolicy {
  /** Silence after which the next Region is asked as well, milliseconds. */
  readonly hedgeMs: number;
  /** How long a good answer waits for an earlier Region already asked, milliseconds. */
  readonly graceMs: number;
}

export const HEDGE_POLICY: HedgePolicy = { hedgeMs: 300, graceMs: 60 };

export function nextProbeMove(
  attempts: readonly Attempt[],
  now: number,
  policy: HedgePolicy = HEDGE_POLICY,
): ProbeMove {
  const good = attempts.findIndex((attempt) => attempt.state === 'good');
  if (good >= 0) return settle(attempts, good, now, policy);
  if (attempts.some((attempt) => attempt.state === 'failed' && attempt.final)) {
    return { move: 'give-up' };
  }
  const idle = attempts.findIndex((attempt) => attempt.state === 'idle');
  const asking = attempts.flatMap((attempt) => (attempt.state === 'asking' ? [attempt.since] : []));
  if (idle < 0) return asking.length === 0 ? { move: 'give-up' } : { move: 'wait' };
  if (asking.length === 0) return { move: 'start', index: idle };
  const silent = now - Math.max(...asking);
  return silent >= policy.hedgeMs
    ? { move: 'start', index: idle }
    : { move: 'wait', ms: policy.hedgeMs - silent };
}

/** A good answer is in hand: take it, or give an earlier Region the rest of its grace. */
function settle(
  attempts: readonly Attempt[],
  good: number,
  now: number,
  policy: HedgePolicy,
): ProbeMove {
  const earlierAsking = attempts.slice(0, good).some((attempt) => attempt.state === 'asking');
  const firstGoodAt = Math.min(
    ...attempts.flatMap((attempt) => (attempt.state === 'good' ? [attempt.at] : [])),
  );
  const waited = now - firstGoodAt;
  return earlierAsking && waited < policy.graceMs
    ? { move: 'wait', ms: policy.graceMs - waited }
    : { move: 'choose', index: good };
}
