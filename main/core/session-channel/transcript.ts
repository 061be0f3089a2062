import type { Journal } from '../ports/journal.ts';
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
  /** The whole lines so far, masked, and with `end` the rest; they are forgotten here. */
  take(end?: boolean): string;
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
    lines.push({ at, direction, text });
    length += at.length + text.length + 4;
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
      for (let end = showing.indexOf('\n'); end >= 0; end = showing.indexOf('\n')) {
        showLine(showing.slice(0, end));
        showing = showing.slice(end + 1);
      }
      while (showing.length > LONGEST) {
        showLine(showing.slice(0, LONGEST));
        showing = showing.slice(LONGEST);
      }
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
    take: (end = false) => {
      if (end) {
        if (showing !== '') showLine(showing);
        if (typing !== '') typeLine();
        waiting.forEach(unseen);
        [showing, waiting] = ['', []];
      }
      const taken = writtenLines(lines, masking);
      [lines, length] = [[], 0];
      return taken;
    },
  };
}
