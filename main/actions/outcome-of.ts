import type { Payloads } from '../core/journal/payload.ts';
import type { AwsFailure } from '../core/ports/aws.ts';
import type { Result } from '../core/result.ts';

type Outcome = Payloads['outcome'];

/**
 * What the log says of AWS's own answer to an intent: what was done, as `told`, or why not. Where AWS
 * may have acted all the same it stays unknown, to be settled by asking.
 */
export function outcomeOf<Answer>(
  id: string,
  answered: Result<Answer, AwsFailure>,
  told: (answer: Answer) => Pick<Outcome, 'status' | 'requestId' | 'commandId' | 'versionId'>,
): Outcome {
  if (answered.ok) return { id, ...told(answered.value), by: 'answer' };
  const { mayHaveHappened, code, raw, requestId } = answered.error;
  return {
    id,
    status: mayHaveHappened ? 'unknown' : 'failed',
    code,
    error: { text: raw },
    by: 'answer',
    ...(requestId === undefined ? {} : { requestId }),
  };
}
