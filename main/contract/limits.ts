import type * as Policy from '../core/aws/session-policy.ts';
import type { MOST_PINNED as Core } from '../core/shelf/pinned.ts';

/* As the core has them: another number does not compile. */

export const MOST_PINNED: typeof Core = 3;

/** Characters of a session policy and its ARNs together, and from how much of them on little is left, percent. */
export const LONGEST_POLICY: typeof Policy.LONGEST_POLICY = 2_048;
export const NEAR_LIMIT: typeof Policy.NEAR_LIMIT = 85;
