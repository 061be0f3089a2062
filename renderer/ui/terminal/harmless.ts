import type { Terminal } from '@xterm/xterm';

/** What a server asks a terminal: where its cursor stands, and what it can do. */
type Question = 'cursor' | 'abilities';

export interface Answers {
  /** The piece that was written is read: each question may be asked once more. */
  next(): void;
  /** While silent nothing is answered: what was asked long ago waits for nothing any more. */
  silent(silent: boolean): void;
}

/** Titles, colours, links, clipboard: nothing of a server's touches the window around its screen. */
const COMMANDS = [0, 1, 2, 4, 8, 10, 11, 12, 52, 104, 110, 111, 112];
/** Questions with no answer here: each answer would be typed into the shell. */
const QUESTIONS = [
  { prefix: '>', final: 'c' },
  { prefix: '=', final: 'c' },
  { prefix: '?', final: 'n' },
  { intermediates: '$', final: 'p' },
  { prefix: '?', intermediates: '$', final: 'p' },
  { prefix: '>', final: 'q' },
  { final: 't' },
];
/** Modes in which moving the mouse or leaving the window would type: X10 and later mice, focus. */
const TYPING_MODES = [9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016];
/** What xterm does line by line, or cell by cell, whatever the count: two thousand million times too. */
const BY_LINES = ['L', 'M', 'S', 'T'];
const BY_CELLS = ['I', 'Z', 'b'];

/**
 * Takes from a terminal what a server may not have. Questions are answered once in a piece at most: a
 * file full of them must not type into the shell.
 */
export function makeHarmless(terminal: Terminal, answer: (text: string) => void): Answers {
  const { parser } = terminal;
  const asked = new Set<Question>();
  let silent = false;
  const ask = (question: Question, text: () => string): true => {
    if (silent || asked.has(question)) return true;
    asked.add(question);
    answer(text());
    return true;
  };
  for (const command of COMMANDS) parser.registerOscHandler(command, () => true);
  for (const question of QUESTIONS) parser.registerCsiHandler(question, () => true);
  parser.registerDcsHandler({ intermediates: '$', final: 'q' }, () => true);
  parser.registerCsiHandler({ final: 'n' }, ([what]) =>
    what === 6 ? ask('cursor', () => cursorOf(terminal)) : true,
  );
  parser.registerCsiHandler({ final: 'c' }, () => ask('abilities', () => '\u001b[?6c'));
  for (const final of BY_LINES) {
    parser.registerCsiHandler({ final }, ([count]) => Number(count) > terminal.rows);
  }
  for (const final of BY_CELLS) {
    parser.registerCsiHandler({ final }, ([count]) => Number(count) > terminal.cols);
  }
  parser.registerCsiHandler({ prefix: '?', final: 'h' }, (modes) => {
    const allowed = modes.filter((mode) => !TYPING_MODES.includes(Number(mode)));
    if (allowed.length === modes.length) return false;
    // One of a list cannot be left out: the others are set by themselves.
    if (allowed.length > 0) terminal.write(`\u001b[?${allowed.join(';')}h`);
    return true;
  });
  return {
    next: () => asked.clear(),
    silent: (now) => {
      silent = now;
    },
  };
}

function cursorOf({ buffer }: Terminal): string {
  const { cursorX, cursorY } = buffer.active;
  return `\u001b[${String(cursorY + 1)};${String(cursorX + 1)}R`;
}

/** Turn the letters after them around: a name could be read that is not the one that stands there. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function withoutDirections(text: string): string {
  return text.replace(DIRECTIONS, '');
}
