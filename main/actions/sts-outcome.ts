import type { Draft } from '../core/journal/payload.ts';
import type { AwsFailure, Issued } from '../core/ports/aws.ts';
import type { Result } from '../core/result.ts';
import type { ActiveRun } from './desk.ts';
import { outcomeOf } from './outcome-of.ts';

/** The line in the log of what STS answered. */
export function stsOutcome(
  run: ActiveRun,
  id: string,
  issued: Result<Issued, AwsFailure>,
): Draft<'outcome'> {
  const data = outcomeOf(id, issued, ({ requestId }) => ({ status: 'ok', requestId }));
  return { type: 'outcome', run: run.state.run, data };
}
