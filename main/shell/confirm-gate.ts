import type { ReadBack } from '../core/run/read-back.ts';

/** Least length of a typed reason, in characters. */
const REASON = 5;

/**
 * Whether what must be typed before accepting was typed. Main decides this, whatever the page
 * shows: a count and an alias to the letter, a reason of at least five characters.
 */
export function isTyped(type: ReadBack['type'], typed: string): boolean {
  if (!type) return true;
  const given = typed.normalize('NFKC').trim();
  switch (type.what) {
    case 'count':
    case 'alias':
      return given === type.expected;
    case 'reason':
      return [...given].length >= REASON;
  }
}
