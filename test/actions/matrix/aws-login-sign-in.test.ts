import { matrix } from '../../fakes/matrix/cells.ts';
import {
  NO_PERMISSION,
  NO_ROLE,
  NO_POLICY,
  BROWSER_HAS_IT,
} from '../../fakes/matrix/no-meaning.ts';

/** Before a code is asked for: who the key is, which Region answers, what time it is. */
matrix('aws-login', 'sign-in', {
  'first Region dark': ['ok', '-', 'intent outcome:ok session.start'],
  'all Regions dark': ['connection-refused', 'again', 'intent outcome:ok'],
  slow: ['timed-out', 'again', 'intent outcome:ok'],
  'server error': ['service-error', 'again', 'intent outcome:ok'],
  throttled: ['throttled', 'again', 'intent outcome:ok'],
  'clock 7 min behind': ['ok', '-', 'intent outcome:ok session.start'],
  'clock 7 min ahead': ['ok', '-', 'intent outcome:ok session.start'],
  'clock 20 min behind': ['session-expired', 'again', 'intent outcome:ok'],
  'clock 20 min ahead': ['ok', '-', 'intent outcome:ok session.start'],
  'wrong code': BROWSER_HAS_IT,
  'reused code': BROWSER_HAS_IT,
  expired: ['session-expired', 'again', 'intent outcome:ok'],
  'expired at AWS only': ['session-expired', 'again', 'intent outcome:ok'],
  denied: NO_PERMISSION,
  'trust refuses': NO_ROLE,
  'policy too big': NO_POLICY,
  'policy too big for AWS': NO_POLICY,
  'proxy refuses': ['proxy-refused', 'proxy', 'intent outcome:ok'],
  'answer lost': ['ok', '-', 'intent outcome:ok session.start'],
});
