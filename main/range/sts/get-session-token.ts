import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { checkMfa } from './check-mfa.ts';
import { issueSession } from './issue.ts';
import { SERIAL_RULE, TOKEN_CODE_RULE } from './rules.ts';

/** 12 hours when the caller names nothing (STS API, GetSessionToken). */
const USUAL_SECONDS = 43_200;

/** Needs no permission and cannot be denied by policy, but long-term credentials only. */
export const getSessionToken: Operation = (call, input) => {
  const reader = new Reader(input);
  const duration = reader.whole('DurationSeconds', 900, 129_600) ?? USUAL_SECONDS;
  const serial = reader.text('SerialNumber', SERIAL_RULE);
  const code = reader.text('TokenCode', TOKEN_CODE_RULE);
  const fault = reader.error();
  if (fault) return err(fault);
  if (call.caller.session) {
    return err(
      awsError('AccessDenied', 'Cannot call GetSessionToken with session credentials', 403),
    );
  }
  const mfa = checkMfa(call, serial, code);
  if (!mfa.ok) return mfa;
  const holder = {
    kind: 'user' as const,
    arn: call.caller.arn,
    ...(mfa.value ? { mfaAt: call.now } : {}),
  };
  return ok({ Credentials: issueSession(call, holder, duration) });
};
