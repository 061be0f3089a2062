import type { Lang } from './text.ts';

/** What stays with the word before it: endings and particles, small marks, closing brackets. */
const FOLLOWS = /^[\p{Script=Hiragana}ー々、。，．・：；？！」』）】〉》…]/u;
const OPENS = /[「『（【〈《]$/u;

/**
 * The parts of a text between which a line may end. Japanese has no blanks: without them a line ends
 * in the middle of a word where the engine cannot tell phrases by itself (`word-break: auto-phrase`).
 */
export function phrasesOf(text: string, lang: Lang): readonly string[] {
  if (lang !== 'ja') return [text];
  const known = parted.get(text);
  if (known) return known;
  const phrases = part(text);
  if (parted.size >= MOST) parted.clear();
  parted.set(text, phrases);
  return phrases;
}

/** Making one costs more than its use, and the same titles are drawn over and over. */
const words = new Intl.Segmenter('ja', { granularity: 'word' });
const parted = new Map<string, readonly string[]>();
const MOST = 500;

function part(text: string): readonly string[] {
  const phrases: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = phrases.at(-1);
    const stays = last !== undefined && (FOLLOWS.test(segment) || OPENS.test(last));
    if (stays) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}
