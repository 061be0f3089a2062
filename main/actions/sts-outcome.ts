import type { Draft } from '../core/journal/payload.ts';
import type { AwsFailure, Issued } from '../core/ports/aws.ts';
import type { Result } from '../core/result.ts';
import type { ActiveRun } from './desk.ts';

/** The line in the log of what STS answered. */
export function outcome(
  run: ActiveRun,
  id: string,
  result: Result<Issued, AwsFailure>,
): Draft<'outcome'> {
  const base = { type: 'outcome', run: run.state.run } as const;
  if (result.ok) {
    const { requestId } = result.value;
    return { ...base, data: { id, status: 'ok', requestId, by: 'answer' } };
  }
  const { code, raw, mayHaveHappened, requestId } = result.error;
  return {
    ...base,
    data: {
      id,
      status: mayHaveHappened ? 'unknown' : 'failed',
      code,
      error: { text: raw },
      by: 'answer',
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}
