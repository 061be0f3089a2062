import type { Journal } from '../ports/journal.ts';

export interface TranscriptLine {
  readonly at: string;
  readonly direction: '<' | '>' | '#';
  readonly text: string;
}

export const DIRECTIONS = ['<', '>', '#'] as const;

/**
 * Lines as the transcript bears them. They are masked before their times stand between them, each
 * direction by itself: a secret over several lines is seen whole, and becomes one line.
 */
export function writtenLines(
  lines: readonly TranscriptLine[],
  masking?: Pick<Journal, 'mask' | 'look'>,
): string {
  const texts = new Map<TranscriptLine, string>(lines.map((line) => [line, line.text]));
  if (masking) {
    for (const direction of DIRECTIONS) {
      mask(
        lines.filter((line) => line.direction === direction),
        masking,
        texts,
      );
    }
  }
  return lines
    .flatMap((line) => {
      const text = texts.get(line);
      return text === undefined ? [] : [`${line.at} ${line.direction} ${text}\n`];
    })
    .join('');
}

function mask(
  lines: readonly TranscriptLine[],
  masking: Pick<Journal, 'mask' | 'look'>,
  texts: Map<TranscriptLine, string>,
): void {
  const whole = lines.map(({ text }) => text).join('\n');
  const spans = masking.look(whole);
  if (spans.length === 0) return;
  const masked = masking.mask(whole).split('\n');
  let at = 0;
  let span = 0;
  let next = 0;
  for (const line of lines) {
    // Its beginning, with the line break before it, lies in what was masked as one.
    while ((spans[span]?.end ?? Infinity) < at) span += 1;
    const { start = Infinity, end = 0 } = spans[span] ?? {};
    const swallowed = start < at && end >= at;
    if (swallowed) texts.delete(line);
    else {
      texts.set(line, masked[next] ?? '');
      next += 1;
    }
    at += line.text.length + 1;
  }
}
