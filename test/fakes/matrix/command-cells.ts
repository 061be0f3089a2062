import type { Fault } from './faults.ts';
import type { Cell } from './cells.ts';
import { NO_CODE, NO_ROLE, NO_POLICY } from './no-meaning.ts';

/** A command: what may have been carried out is looked up, and never sent again. In every lane alike. */
export const COMMANDS: Readonly<Record<Fault, Cell>> = {
  'first Region dark': ['connection-refused', 'again', ''],
  'all Regions dark': ['connection-refused', 'again', ''],
  slow: ['timed-out', 'look-up', 'intent outcome:unknown'],
  'server error': ['service-error', 'look-up', 'intent outcome:unknown'],
  throttled: ['throttled', 'again', 'intent outcome:failed'],
  'clock 7 min behind': ['clock-behind', 'again', 'intent outcome:failed'],
  'clock 7 min ahead': ['clock-ahead', 'again', 'intent outcome:failed'],
  'clock 20 min behind': ['clock-behind', 'again', 'intent outcome:failed'],
  'clock 20 min ahead': ['clock-ahead', 'again', 'intent outcome:failed'],
  'wrong code': NO_CODE,
  'reused code': NO_CODE,
  expired: ['no-session', 'step', ''],
  'expired at AWS only': ['session-expired', 'renew', 'intent outcome:failed'],
  denied: ['access-denied', 'by-hand', 'intent outcome:failed'],
  'trust refuses': NO_ROLE,
  'policy too big': NO_POLICY,
  'policy too big for AWS': NO_POLICY,
  'proxy refuses': ['proxy-refused', 'proxy', ''],
  'answer lost': ['connection-lost', 'look-up', 'intent outcome:unknown'],
};
