import type { AssumptionId, Settlement } from './model.ts';

/** How far an assumption can be relied on now. */
export type AssumptionStanding =
  | { readonly is: 'predicted' }
  | { readonly is: 'proved' | 'disproved'; readonly settlement: Settlement };

/** The last judgement counts, in the order they were written; one that was taken back counts as none. */
export function standingOf(
  id: AssumptionId,
  settlements: readonly Settlement[],
): AssumptionStanding {
  const last = settlements.findLast(({ assumption }) => assumption === id);
  if (!last || last.verdict === 'taken-back') return { is: 'predicted' };
  return { is: last.verdict, settlement: last };
}
