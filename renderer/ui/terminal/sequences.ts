import type { Screen } from './screen.ts';

/** Reads what a server writes onto a screen; what a sequence asks back is given to `answer`. */
export interface Writer {
  /** Each question is answered once in a piece: a file full of them must not type into the shell. */
  write(text: string): void;
  /** What was written before, for a screen that comes back: nobody waits for its answers any more. */
  replay(text: string): void;
}

const CONTROL = /\u001b\[([0-?]*)([ -/]*)([@-~])/y;
const COMMAND = /\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)/y;
const ESCAPE = /\u001b([ -/]*)([0-~])/y;
/** A sequence of which the end has not come yet. */
const PART = /^\u001b(?:|\[[0-?]*[ -/]*|[\]PX^_][^\u0007\u001b]*\u001b?|[ -/]+)$/;
const PRINTABLE = /[^\u0000-\u001f\u007f]+/y;
/** Longest sequence waited for. */
const MOST = 8_192;

/** What a server asks a terminal: where its cursor stands, and what it can do. */
type Question = 'cursor' | 'abilities';
type Ask = (question: Question) => void;

function answerTo(question: Question, { cursor }: Screen): string {
  return question === 'abilities'
    ? '\u001b[?6c'
    : `\u001b[${String(cursor.row + 1)};${String(cursor.column + 1)}R`;
}

export function createWriter(screen: Screen, answer: (text: string) => void): Writer {
  let rest = '';
  const read = (more: string, ask: Ask): void => {
    const text = rest + more;
    rest = '';
    for (let at = 0; at < text.length;) {
      PRINTABLE.lastIndex = at;
      const run = PRINTABLE.exec(text);
      if (run) {
        screen.put(run[0]);
        at = PRINTABLE.lastIndex;
      } else if (text[at] === '\u001b') {
        const left = text.length - at;
        if (left < MOST && PART.test(text.slice(at))) {
          rest = text.slice(at);
          return;
        }
        at = sequence(screen, ask, text, at);
      } else {
        control(screen, text.charCodeAt(at));
        at += 1;
      }
    }
  };
  return {
    write: (more) => {
      const asked = new Set<Question>();
      read(more, (question) => {
        if (asked.has(question)) return;
        asked.add(question);
        answer(answerTo(question, screen));
      });
    },
    replay: (more) => read(more, () => undefined),
  };
}

/** Answers where the text goes on. */
function sequence(screen: Screen, ask: Ask, text: string, at: number): number {
  CONTROL.lastIndex = COMMAND.lastIndex = ESCAPE.lastIndex = at;
  const found = CONTROL.exec(text);
  if (found) {
    const [, parameters = '', between = '', final = ''] = found;
    if (between === '') controlSequence(screen, ask, parameters, final);
    return CONTROL.lastIndex;
  }
  // Titles, clipboard and the like: nothing of a server's touches the window around its screen.
  if (COMMAND.exec(text)) return COMMAND.lastIndex;
  const escape = ESCAPE.exec(text);
  if (!escape) return at + 1;
  if (escape[1] === '') escaped(screen, escape[2] ?? '');
  return ESCAPE.lastIndex;
}

function control(screen: Screen, code: number): void {
  switch (code) {
    case 8:
      return screen.moveBy(0, -1);
    case 9:
      return screen.tab();
    case 10:
    case 11:
    case 12:
      return screen.lineFeed();
    case 13:
      return screen.moveTo(screen.cursor.row, 0);
    default:
  }
}

function escaped(screen: Screen, final: string): void {
  switch (final) {
    case '7':
      return screen.saveCursor();
    case '8':
      return screen.restoreCursor();
    case 'D':
      return screen.lineFeed();
    case 'E':
      screen.moveTo(screen.cursor.row, 0);
      return screen.lineFeed();
    case 'M':
      return screen.reverseLineFeed();
    case 'c':
      return screen.reset();
    default:
  }
}

function controlSequence(screen: Screen, ask: Ask, parameters: string, final: string): void {
  if (/^[<=>?]/.test(parameters)) {
    if (parameters.startsWith('?') && (final === 'h' || final === 'l')) {
      for (const mode of numbers(parameters.slice(1))) privateMode(screen, mode, final === 'h');
    }
    return;
  }
  const given = numbers(parameters);
  const count = Math.max(1, given[0] ?? 1);
  const { cursor } = screen;
  switch (final) {
    case 'A':
      return screen.moveBy(-count, 0);
    case 'B':
    case 'e':
      return screen.moveBy(count, 0);
    case 'C':
    case 'a':
      return screen.moveBy(0, count);
    case 'D':
      return screen.moveBy(0, -count);
    case 'E':
      return screen.moveTo(cursor.row + count, 0);
    case 'F':
      return screen.moveTo(cursor.row - count, 0);
    case 'G':
    case '`':
      return screen.moveTo(cursor.row, count - 1);
    case 'H':
    case 'f':
      return screen.moveTo(count - 1, Math.max(1, given[1] ?? 1) - 1);
    case 'd':
      return screen.moveTo(count - 1, cursor.column);
    case 'J':
      return screen.eraseScreen(given[0] ?? 0);
    case 'K':
      return screen.eraseLine(given[0] ?? 0);
    case 'L':
      return screen.scroll(-count, cursor.row);
    case 'M':
      return screen.scroll(count, cursor.row);
    case 'P':
      return screen.deleteCells(count);
    case '@':
      return screen.insertCells(count);
    case 'X':
      return screen.eraseCells(cursor.column, cursor.column + count);
    case 'S':
      return screen.scroll(count);
    case 'T':
      return screen.scroll(-count);
    case 'm':
      return screen.rendition(given);
    case 'r':
      return screen.region((given[0] ?? 1) - 1, (given[1] ?? screen.height) - 1);
    case 's':
      return screen.saveCursor();
    case 'u':
      return screen.restoreCursor();
    case 'n':
      if (given[0] === 6) ask('cursor');
      return;
    case 'c':
      return ask('abilities');
    default:
  }
}

function privateMode(screen: Screen, mode: number, on: boolean): void {
  switch (mode) {
    case 1:
      screen.modes = { ...screen.modes, applicationCursor: on };
      return;
    case 25:
      screen.cursorShown = on;
      return;
    case 47:
    case 1047:
    case 1049:
      return screen.alternate(on);
    case 2004:
      screen.modes = { ...screen.modes, bracketedPaste: on };
      return;
    default:
  }
}

function numbers(parameters: string): readonly number[] {
  if (parameters === '') return [];
  return parameters.split(/[;:]/).map((one) => Math.min(Number(one) || 0, 9_999));
}
