import type { AwsFailure, AwsFailureCode } from '../ports/aws.ts';

/** Failures of the way that keep a call from reaching AWS (`core/aws/failure-network.ts`). */
export const NOT_REACHED: readonly AwsFailureCode[] = [
  'no-network',
  'name-not-resolved',
  'connection-refused',
  'tls-refused',
  'tls-intercepted',
  'certificate-expired',
  'certificate-not-yet',
  'certificate-other-name',
  'captive-portal',
  'proxy-login',
  'proxy-login-wrong',
  'proxy-refused',
  'proxy-unreachable',
  'not-aws',
];

/** Failures of the way or of one Region, not of the person, the key or the role. */
const REGIONAL: readonly AwsFailureCode[] = [
  ...NOT_REACHED,
  'timed-out',
  'connection-lost',
  'region-disabled',
  'service-error',
  'throttled',
];

/** Refused before AWS looked at the code: it can be used again while its 30 seconds last. */
const CODE_UNTOUCHED: readonly AwsFailureCode[] = [
  'clock-behind',
  'clock-ahead',
  'key-unknown',
  'secret-wrong',
  'region-disabled',
  'throttled',
  'mfa-incomplete',
  'refused-on-this-runtime',
  'not-in-this-drill',
];

export function isRegional(failure: AwsFailure): boolean {
  return REGIONAL.includes(failure.code);
}

/**
 * Whether a code that went with a failed call must be taken as spent. In doubt it is: AWS takes a
 * code once, and a blind retry turns a success into AccessDenied.
 */
export function codeIsSpent(failure: AwsFailure): boolean {
  if (failure.mayHaveHappened) return true;
  return failure.status !== undefined && !CODE_UNTOUCHED.includes(failure.code);
}

export type AfterFailure = 'stop' | 'next-region' | 'next-region-with-next-code';

/** What may be tried after a call failed: another Region, with or without a fresh code, or nothing. */
export function afterFailure(failure: AwsFailure, carriedCode: boolean): AfterFailure {
  if (!isRegional(failure)) return 'stop';
  return carriedCode && codeIsSpent(failure) ? 'next-region-with-next-code' : 'next-region';
}
