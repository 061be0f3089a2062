import type { MaskedPart } from '../ports/journal.ts';

/**
 * `ask`: stop at anything that looks like a secret. `as-is`: a person said why it may stay; secrets
 * the app holds still refuse it. `masked`: keep a copy with them masked.
 */
export type Treat = 'ask' | 'as-is' | 'masked';

/** What stands in a text-like file that should not: secrets held now, or what looks like one. */
export interface Suspicion {
  readonly held: boolean;
  readonly rules: readonly string[];
}

/** Characters looked at together; the end of one stretch is looked at again with the next. */
const STRETCH = 32_768;
const OVERLAP = 4_096;
/** Beyond this many characters only held secrets are looked for. */
const BY_RULES = 32 * 1024 * 1024;

export interface Screening {
  /** What was found up to and with this piece of text. */
  look(text: string): Suspicion | undefined;
  /** The rest, once there is no more. */
  end(): Suspicion | undefined;
}

/** Looks through a text that comes in pieces of any length; nothing between two pieces is missed. */
export function createScreening(
  look: (text: string, only?: 'known') => readonly MaskedPart[],
): Screening {
  const rules = new Set<string>();
  let held = false;
  let waiting = '';
  let seen = 0;
  const found = (): Suspicion | undefined =>
    held || rules.size > 0 ? { held, rules: [...rules].sort() } : undefined;
  const screen = (text: string): void => {
    for (const { rule } of seen > BY_RULES ? look(text, 'known') : look(text)) {
      if (rule === 'protected') held = true;
      else rules.add(rule);
    }
  };
  return {
    look: (text) => {
      waiting += text;
      while (waiting.length >= STRETCH) {
        screen(waiting.slice(0, STRETCH));
        seen += STRETCH - OVERLAP;
        waiting = waiting.slice(STRETCH - OVERLAP);
      }
      return found();
    },
    end: () => {
      if (waiting !== '') screen(waiting);
      waiting = '';
      return found();
    },
  };
}
