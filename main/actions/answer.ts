import type { Failure, FailureCode } from '../core/failure.ts';
import type { AwsFailure } from '../core/ports/aws.ts';
import { err, ok, type Err, type Result } from '../core/result.ts';

/** What an action answers: nothing, or why not. What changed shows in the next view. */
export type Done = Result<null, Failure>;

export const done: Done = ok(null);

export function refuse(code: FailureCode, params?: Failure['params'], raw?: string): Err<Failure> {
  return err({ code, ...(params ? { params } : {}), ...(raw === undefined ? {} : { raw }) });
}

export function fromAws(failure: AwsFailure): Failure {
  return {
    code: failure.code,
    params: { region: failure.region ?? '', awsCode: failure.awsCode ?? '' },
    raw: failure.raw,
    ...(failure.requestId === undefined ? {} : { requestId: failure.requestId }),
  };
}
