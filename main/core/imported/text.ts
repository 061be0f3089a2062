import { hostileMarkdown } from '../playbook/markdown.ts';
import type { Text } from '../playbook/model.ts';
import { holdsSecret } from '../playbook/secret-forms.ts';

/** Longest text of a playbook (`schema-parts.ts`). */
const LONGEST = 4_000;
const LONGEST_TITLE = 38;
const MOST_WORDS = 12;

/** What HTML has for letters and links. */
const TAG =
  /<\/?(?:a|b|br|code|div|em|i|img|kbd|p|span|strong|sub|sup|u)(?:\s+[a-z-]+=(?:"[^"]*"|'[^']*'))*\s*\/?>/gi;

/** Somebody else's text, in both languages as it came: a translator has to look at it. */
export function asIs(text: string): Text {
  const safe = harmless(text);
  return { en: safe, ja: safe };
}

/** A name as a title that is read at a glance; the whole of it belongs into the step's text. */
export function titled(name: string): Text {
  // A comparison without its sign would say something else.
  const line = oneLine(name)
    .replace(TAG, '')
    .replace(/[`[\]*_#|]/g, '')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞');
  const words = line.split(' ');
  const letters = [...line];
  return {
    en: asIs(words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')}…` : line).en,
    ja: asIs(
      letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…` : line,
    ).ja,
  };
}

/** True when `titled` left something out, in either language. */
export function isShortened(name: string): boolean {
  const { en, ja } = titled(name);
  return en !== oneLine(name) || ja !== en;
}

/** A block that is shown letter by letter. */
export function block(text: string): string {
  return `\`\`\`\n${text.replaceAll('```', "'''").trimEnd()}\n\`\`\``;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Nothing invisible, no key, not too long; what could load or run something when shown is shown
 * letter by letter instead.
 */
function harmless(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[^\P{C}\t\n]/gu, '')
    .replace(/[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u2800\u3164\uffa0]/g, '')
    .replace(/[\u{e0100}-\u{e01ef}]/gu, '');
  if (holdsSecret(visible)) return '[…]';
  const short = cut(visible.trim() === '' ? '…' : visible);
  if (hostileMarkdown(short) === undefined) return short;
  const shown = block(cut(visible.replaceAll('`', "'"), LONGEST - 10));
  return hostileMarkdown(shown) === undefined
    ? shown
    : block(plainLetters(shown).slice(0, LONGEST - 10));
}

/** Last resort: what even a block may not hold, such as a character written as a number. */
function plainLetters(text: string): string {
  return text.replace(/[&`]/g, "'");
}

function cut(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  // Never half of a pair.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
