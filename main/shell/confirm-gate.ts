import type { ReadBack } from '../core/run/read-back.ts';

/** Least length of a typed reason, in characters. */
const REASON = 5;

/**
 * Whether what must be typed before accepting was typed. Main decides this, whatever the page
 * shows: a count and an alias to the letter in any width, an account number
 * with or without hyphens, a reason of at least five characters.
 */
export function isTyped(type: ReadBack['type'], typed: string): boolean {
  if (!type) return true;
  const given = asTyped(typed);
  switch (type.what) {
    case 'count':
    case 'alias':
      return given === asTyped(type.expected);
    case 'account':
      return given.replace(/[\s-]/g, '') === type.expected;
    case 'reason':
      return [...given].length >= REASON;
  }
}

/** A name in full-width letters is the same name, in the kit as on the keyboard. */
function asTyped(text: string): string {
  return text.normalize('NFKC').trim();
}
