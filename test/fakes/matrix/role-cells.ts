import type { Fault } from './faults.ts';
import type { Cell } from './cells.ts';
import { NO_CODE } from './no-meaning.ts';

/** A role from the session that is open: another Region may be asked. Its trust tells lanes apart. */
export const ROLES: Readonly<Record<Exclude<Fault, 'trust refuses'>, Cell>> = {
  'first Region dark': ['ok', '-', 'intent outcome:ok session.start'],
  'all Regions dark': ['connection-refused', 'again', 'intent outcome:failed'],
  slow: ['timed-out', 'again', 'intent outcome:unknown'],
  'server error': ['service-error', 'again', 'intent outcome:unknown'],
  throttled: ['throttled', 'again', 'intent outcome:failed'],
  'clock 7 min behind': ['clock-behind', 'again', 'intent outcome:failed'],
  'clock 7 min ahead': ['clock-ahead', 'again', 'intent outcome:failed'],
  'clock 20 min behind': ['clock-behind', 'again', 'intent outcome:failed'],
  'clock 20 min ahead': ['clock-ahead', 'again', 'intent outcome:failed'],
  'wrong code': NO_CODE,
  'reused code': NO_CODE,
  expired: ['base-session-missing', 'sign-in', ''],
  'expired at AWS only': ['session-expired', 'renew', 'intent outcome:failed'],
  denied: 'the trust refuses, or nobody does: of a permission AWS tells nothing else',
  'policy too big': ['policy-too-large', 'by-hand', ''],
  'policy too big for AWS': ['policy-too-large', 'by-hand', 'intent outcome:failed'],
  'proxy refuses': ['proxy-refused', 'proxy', 'intent outcome:failed'],
  'answer lost': ['ok', '-', 'intent outcome:ok session.start'],
};
