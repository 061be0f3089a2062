import type { Journal } from '../ports/journal.ts';
import { DIRECTIONS, type TranscriptLine } from './masked-lines.ts';

/** full: there is much of it. late: the last part was some time ago. now: it will soon be over. */
export type TakeWhen = 'full' | 'late' | 'now';

/** What follows a line within so long and so many characters may belong together with it. */
const SETTLED_MS = 5_000;
const TOGETHER = 8_192;
/** What a line counts for besides its characters: a server may send nothing but line breaks. */
const LINE = 32;
/** A secret that seems to go on for longer than this is none, or has no end. */
const LONGEST_HELD = 16_384;

/**
 * How many of the lines may be written by themselves: a secret that a later line may finish stays
 * with it, since the half of it that stands alone would be recognised by nobody.
 */
export function wholeUpTo(
  lines: readonly TranscriptLine[],
  when: TakeWhen,
  now: number,
  masking: Pick<Journal, 'look'> | undefined,
): number {
  let cut = settledUpTo(lines, when, now);
  if (!masking) return cut;
  const open = DIRECTIONS.flatMap((direction) => openStretches(lines, direction, masking));
  for (let moved = true; moved;) {
    moved = false;
    for (const { first, last } of open) {
      if (first >= cut || last < cut) continue;
      cut = first;
      moved = true;
    }
  }
  return cut;
}

/** Without the newest lines, while more may come with them. */
function settledUpTo(lines: readonly TranscriptLine[], when: TakeWhen, now: number): number {
  if (when === 'now') return lines.length;
  let held = 0;
  let cut = lines.length;
  while (cut > 0 && held < TOGETHER) {
    const { at, text } = lines[cut - 1] ?? { at: '', text: '' };
    if (when === 'late' && now - Date.parse(at) >= SETTLED_MS) break;
    held += text.length + LINE;
    cut -= 1;
  }
  return cut;
}

/** First and last line of what is a secret, or goes on to the end and may be one. */
function openStretches(
  lines: readonly TranscriptLine[],
  direction: TranscriptLine['direction'],
  masking: Pick<Journal, 'look'>,
): readonly { readonly first: number; readonly last: number }[] {
  const own = lines.flatMap((line, index) =>
    line.direction === direction ? [{ index, text: line.text }] : [],
  );
  const whole = own.map(({ text }) => text).join('\n');
  const starts: number[] = [];
  let at = 0;
  for (const { text } of own) {
    starts.push(at);
    at += text.length + 1;
  }
  const lineAt = (place: number): number => {
    let [low, high] = [0, own.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return own[low]?.index ?? 0;
  };
  return [...masking.look(whole), ...masking.look(whole, 'begun')]
    .filter(({ start }) => whole.length - start <= LONGEST_HELD)
    .map(({ start, end }) => ({
      first: lineAt(start),
      last: end >= whole.length ? lines.length : lineAt(end - 1),
    }));
}
