import { timingSafeEqual } from 'node:crypto';
import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { mfaSerial } from '../identity/directory.ts';
import type { Call } from '../service.ts';
import { stepAt, totp } from '../totp.ts';

const denied = (message: string): AwsError =>
  awsError('AccessDenied', `MultiFactorAuthentication failed, ${message}`, 403);

const invalidCode = awsError(
  'AccessDenied',
  'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
  403,
);

const unknownDevice = denied(
  'unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
);

/** Steps before and after the server's own whose code is taken too (RFC 6238 section 5.2). */
const DRIFT_STEPS = [0, -1, 1];

/** More spent steps than the drift window can reach; older ones cannot come again. */
const SPENT_KEPT = 64;

/**
 * Serial and code of a call: neither gives false, both right give true and the code is spent, on
 * disk, before anything else happens (one code, one use: RFC 6238 section 5.2).
 */
export function checkMfa(
  call: Call,
  serial: string | undefined,
  code: string | undefined,
): Result<boolean, AwsError> {
  if (serial === undefined && code === undefined) return ok(false);
  if (serial === undefined || code === undefined) {
    return err(denied('must provide both MFA serial number and one time pass code.'));
  }
  const { caller } = call;
  if (caller.kind !== 'user' || serial !== mfaSerial(caller.account, caller.user)) {
    return err(unknownDevice);
  }
  const secret = call.secrets.mfaSecret(serial);
  const current = stepAt(call.clock.drill());
  const spent = call.store.state.spent[serial] ?? [];
  const step = DRIFT_STEPS.map((drift) => current + drift).find(
    (candidate) => !spent.includes(candidate) && sameCode(totp(secret, candidate), code),
  );
  if (step === undefined) return err(invalidCode);
  call.store.update((state) => ({
    ...state,
    spent: { ...state.spent, [serial]: [...spent, step].slice(-SPENT_KEPT) },
  }));
  return ok(true);
}

function sameCode(ours: string, theirs: string): boolean {
  const [left, right] = [Buffer.from(ours), Buffer.from(theirs)];
  return left.length === right.length && timingSafeEqual(left, right);
}
