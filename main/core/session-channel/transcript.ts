import type { Journal } from '../ports/journal.ts';
import { wholeUpTo, type TakeWhen } from './cut.ts';
import { longLineEnd } from './long-line.ts';
import { writtenLines, type TranscriptLine } from './masked-lines.ts';
import { readable } from './readable.ts';
import { spelled } from './typed.ts';

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
  /** What the keys spell; absent where they move about, so that only the server's echo tells. */
  readonly text?: string;
  readonly characters: number;
  /** What stood there when the line was begun. */
  readonly prompt: string;
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
  let prompt = '';
  let waiting: TypedLine[] = [];
  const time = (): string => new Date(now()).toISOString();
  const add = (at: string, direction: TranscriptLine['direction'], text: string): void => {
    const line = { at, direction, text };
    lines.push(line);
    length += sizeOf(line);
  };
  const unseen = ({ at, characters }: TypedLine): void => {
    if (characters === 0) return;
    add(at, '>', `(${String(characters)} characters the server did not show)`);
  };

  const showLine = (raw: string): void => {
    const at = time();
    const rows = readable(raw, widths);
    rows.forEach((text, index) => {
      const last = index === rows.length - 1;
      waiting = waiting.filter((line) => {
        const echoed = echoOf(line, text, last);
        if (echoed !== undefined) {
          add(line.at, '>', echoed);
          return false;
        }
        line.seen += 1;
        const moved = line.text === undefined && last;
        if (line.seen < ECHO_WITHIN && !moved) return true;
        unseen(line);
        return false;
      });
      add(at, '<', text);
    });
  };
  const typeLine = (): void => {
    const { text, characters, moves } = spelled(typing);
    const line = { at: time(), characters, prompt, seen: 0 };
    typing = '';
    if (moves) waiting.push(line);
    else if (text !== '') waiting.push({ ...line, text });
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
        if (typing === '') prompt = readable(showing, widths).at(-1) ?? '';
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

/** The typed line as a row shows it, if that row does. `last`: what the row came to in the end. */
function echoOf({ text, prompt, seen }: TypedLine, row: string, last: boolean): string | undefined {
  if (text !== undefined) return row.trimEnd().endsWith(text) ? text : undefined;
  if (!last || seen >= ECHO_WITHIN || !row.startsWith(prompt)) return undefined;
  const shown = row.slice(prompt.length).trim();
  return shown === '' ? undefined : shown;
}

function sizeOf({ at, text }: TranscriptLine): number {
  return at.length + text.length + 4;
}
