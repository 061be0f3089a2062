import { matrix } from '../../fakes/matrix/cells.ts';
import { NO_CODE, NO_PERMISSION, NO_ROLE, NO_POLICY } from '../../fakes/matrix/no-meaning.ts';

/** Before a code is asked for: who the key is, which Region answers, what time it is. */
matrix('sealed-key', 'sign-in', {
  'first Region dark': ['ok', '-', 'secret.reveal'],
  'all Regions dark': ['connection-refused', 'other-region', 'secret.reveal'],
  slow: ['timed-out', 'other-region', 'secret.reveal'],
  'server error': ['service-error', 'other-region', 'secret.reveal'],
  throttled: ['throttled', 'test-key', 'secret.reveal'],
  'clock 7 min behind': ['ok', '-', 'secret.reveal'],
  'clock 7 min ahead': ['ok', '-', 'secret.reveal'],
  'clock 20 min behind': ['ok', '-', 'secret.reveal'],
  'clock 20 min ahead': ['ok', '-', 'secret.reveal'],
  'wrong code': NO_CODE,
  'reused code': NO_CODE,
  expired: 'a long-term key has no end',
  'expired at AWS only': 'a long-term key has no end',
  denied: NO_PERMISSION,
  'trust refuses': NO_ROLE,
  'policy too big': NO_POLICY,
  'policy too big for AWS': NO_POLICY,
  'proxy refuses': ['proxy-refused', 'proxy', 'secret.reveal'],
  'answer lost': ['ok', '-', 'secret.reveal'],
});
