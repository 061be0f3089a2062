import type { Failure, FailureCode } from '../core/failure.ts';
import type { AwsFailure } from '../core/ports/aws.ts';
import type { Journal } from '../core/ports/journal.ts';
import { err, ok, type Err, type Result } from '../core/result.ts';

/** What an action answers: nothing, or why not. What changed shows in the next view. */
export type Done = Result<null, Failure>;

export const done: Done = ok(null);

export function refuse(code: FailureCode, params?: Failure['params'], raw?: string): Err<Failure> {
  return err({ code, ...(params ? { params } : {}), ...(raw === undefined ? {} : { raw }) });
}

/** AWS's failure for a card. Its own words pass the journal's mask: they may quote what was signed. */
export function fromAws(failure: AwsFailure, run: { readonly journal: Journal }): Failure {
  return {
    code: failure.code,
    params: {
      region: failure.region ?? '',
      awsCode: failure.awsCode ?? '',
      ...(failure.certificate ? { issuer: failure.certificate.issuer } : {}),
    },
    raw: run.journal.mask(failure.raw),
    ...(failure.mayHaveHappened ? {} : { nothingDone: true as const }),
    ...(failure.requestId === undefined ? {} : { requestId: failure.requestId }),
  };
}
