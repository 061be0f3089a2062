import type { MOST_PINNED as Core } from '../core/shelf/pinned.ts';

/** As the core has it: another number does not compile. */
export const MOST_PINNED: typeof Core = 3;
