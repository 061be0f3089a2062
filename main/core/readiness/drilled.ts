import type { FactValues } from './facts.ts';
import { DAY, type Given } from './given.ts';
import type { RunFacts } from './own/journals.ts';

/** Days that a drill proves something for: a quarter, and some days to hold the next one. */
export const DRILL_DAYS = 100;

type Facts = Pick<FactValues, 'own:journals'>;

/**
 * Runs in the accounts incidents are in, newest first. What was practised in the range, or in accounts
 * made for game days, says nothing of these.
 */
export function liveRuns(facts: Facts): readonly RunFacts[] {
  return facts['own:journals'].runs
    .filter(({ how }) => how === 'live' || how === 'probe')
    .reverse();
}

/** Those of one playbook that were gone through to their end. */
export function finishedRuns(facts: Facts, playbook: string): readonly RunFacts[] {
  return liveRuns(facts).filter(
    ({ playbook: { id }, ended }) => id === playbook && ended === 'finished',
  );
}

/** Whole days since then. */
export function daysSince(at: number, { now }: Given): number {
  return Math.floor((now - at) / DAY);
}
