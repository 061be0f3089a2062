import type { Failure } from '../core/failure.ts';

export type { Failure, FailureCode } from '../core/failure.ts';

/** What every call answers: never a thrown error. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
