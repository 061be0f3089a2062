import type { FactValues } from './facts.ts';
import { liveRuns } from './drilled.ts';

/** Minutes by which the clocks of AWS and of the laptop, and people, may differ. */
const SLACK = 10 * 60_000;

/** Whether something was done while a run that is on record was under way. */
export function isExplained(facts: Pick<FactValues, 'own:journals'>, at: number): boolean {
  return liveRuns(facts).some(
    ({ begunAt, endedAt }) => begunAt - SLACK <= at && at <= endedAt + SLACK,
  );
}
