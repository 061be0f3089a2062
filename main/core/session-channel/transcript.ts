import type { Journal } from '../ports/journal.ts';
import { wholeUpTo, type TakeWhen } from './cut.ts';
import { longLineEnd } from './long-line.ts';
import { writtenLines, type TranscriptLine } from './masked-lines.ts';
import { readable } from './readable.ts';

/**
 * A terminal's transcript as plain text, a line per line, each with its time and direction: `<` what
 * the server showed, `>` what was typed. What was typed without the server showing it (a password)
 * is never in it. Control sequences are left out, so that nothing is hidden from a reader or from
 * the search for secrets.
 */
export interface Transcript {
  shown(text: string): void;
  typed(text: string): void;
  /** The window's width from now on: where the shell wraps what it echoes. */
  width(cols: number): void;
  /** What the app itself has to say, under `#`. */
  note(text: string): void;
  /** Characters waiting to be taken. */
  readonly length: number;
  /**
   * The whole lines so far that stand by themselves, masked, and with `end` the rest; they are
   * forgotten here.
   */
  take(when: TakeWhen | 'end'): string;
}

interface TypedLine {
  readonly at: string;
  readonly text: string;
  seen: number;
}

/** A line without an end is cut here. */
const LONGEST = 8_192;
/** Lines of the server within which the echo of a typed line is looked for. */
const ECHO_WITHIN = 5;

/** Widths the window had lately: a line may be echoed in the one before a change. */
const WIDTHS = 4;

/** `masking` is the log's: lines are masked before their times are put between them. */
export function createTranscript(
  now: () => number,
  masking?: Pick<Journal, 'mask' | 'look'>,
): Transcript {
  let lines: TranscriptLine[] = [];
  let length = 0;
  let widths: number[] = [];
  let showing = '';
  let typing = '';
  let waiting: TypedLine[] = [];
  const time = (): string => new Date(now()).toISOString();
  const add = (at: string, direction: TranscriptLine['direction'], text: string): void => {
    const line = { at, direction, text };
    lines.push(line);
    length += sizeOf(line);
  };
  const unseen = ({ at, text }: TypedLine): void =>
    add(at, '>', `(${String([...text].length)} characters the server did not show)`);

  const showLine = (raw: string): void => {
    const at = time();
    for (const text of readable(raw, widths)) {
      waiting = waiting.filter((line) => {
        if (text.trimEnd().endsWith(line.text)) {
          add(line.at, '>', line.text);
          return false;
        }
        line.seen += 1;
        if (line.seen < ECHO_WITHIN) return true;
        unseen(line);
        return false;
      });
      add(at, '<', text);
    }
  };
  const typeLine = (): void => {
    const text = readable(typing, []).join('').trim();
    typing = '';
    if (text !== '') waiting.push({ at: time(), text, seen: 0 });
  };
  return {
    shown: (text) => {
      showing += text;
      let from = 0;
      for (;;) {
        const end = showing.indexOf('\n', from);
        const whole = end >= 0 && end - from <= LONGEST;
        if (!whole && showing.length - from <= LONGEST) break;
        const to = whole ? end : from + longLineEnd(showing.slice(from, from + LONGEST), LONGEST);
        showLine(showing.slice(from, to));
        from = whole ? to + 1 : to;
      }
      showing = showing.slice(from);
    },
    typed: (text) => {
      for (const character of text) {
        if (character === '\r' || character === '\n') typeLine();
        else if (character === '\u0003' || character === '\u0004') {
          typeLine();
          add(time(), '>', character === '\u0003' ? '^C' : '^D');
        } else typing = (typing + character).slice(-LONGEST);
      }
    },
    width: (cols) => {
      widths = [cols, ...widths.filter((one) => one !== cols)].slice(0, WIDTHS);
    },
    note: (text) => add(time(), '#', text),
    get length() {
      return length;
    },
    take: (when) => {
      if (when === 'end') {
        if (showing !== '') showLine(showing);
        if (typing !== '') typeLine();
        waiting.forEach(unseen);
        [showing, waiting] = ['', []];
      }
      const cut = when === 'end' ? lines.length : wholeUpTo(lines, when, now(), masking);
      const taken = writtenLines(lines.slice(0, cut), masking);
      lines = lines.slice(cut);
      length = lines.reduce((sum, line) => sum + sizeOf(line), 0);
      return taken;
    },
  };
}

function sizeOf({ at, text }: TranscriptLine): number {
  return at.length + text.length + 4;
}
