import { matrix } from '../../fakes/matrix/cells.ts';
import { NO_ROLE, NO_POLICY } from '../../fakes/matrix/no-meaning.ts';

/** The call that carries a code: sent once, and in doubt the code is spent. */
matrix('sealed-key', 'code', {
  'first Region dark': ['connection-refused', 'other-region', 'intent outcome:failed'],
  'all Regions dark': ['connection-refused', 'other-region', 'intent outcome:failed'],
  slow: ['timed-out', 'other-code', 'intent outcome:unknown'],
  'server error': ['service-error', 'other-region', 'intent outcome:unknown'],
  throttled: ['throttled', 'test-key', 'intent outcome:failed'],
  'clock 7 min behind': ['clock-behind', 'test-key', 'intent outcome:failed'],
  'clock 7 min ahead': ['clock-ahead', 'test-key', 'intent outcome:failed'],
  'clock 20 min behind': ['clock-behind', 'test-key', 'intent outcome:failed'],
  'clock 20 min ahead': ['clock-ahead', 'test-key', 'intent outcome:failed'],
  'wrong code': ['mfa-code-refused', 'other-code', 'intent outcome:failed'],
  'reused code': ['mfa-code-refused', 'other-code', 'intent outcome:failed'],
  expired: 'a long-term key has no end; a code that is too old is a wrong one',
  'expired at AWS only': 'a long-term key has no end',
  denied: 'GetSessionToken needs no permission',
  'trust refuses': NO_ROLE,
  'policy too big': NO_POLICY,
  'policy too big for AWS': NO_POLICY,
  'proxy refuses': ['proxy-refused', 'proxy', 'intent outcome:failed'],
  'answer lost': ['connection-lost', 'other-code', 'intent outcome:unknown'],
});
