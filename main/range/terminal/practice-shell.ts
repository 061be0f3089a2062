import { StringDecoder } from 'node:string_decoder';
import type { Host } from '../shell/program.ts';
import { runScript } from '../shell/run-script.ts';

/** An interactive shell on a practice host: keys in, screen out. Nothing is ever executed. */
export interface PracticeShell {
  /** What the person sees first. */
  start(): void;
  type(input: Uint8Array): void;
  size(cols: number, rows: number): void;
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CTRL_U = '\u0015';
const ERASE = ['\u007f', '\b'];
/** Most characters of one line. */
const MOST_LINE = 4_096;
/** Lines `flood` may print: a test's way to much output. */
const MOST_FLOOD = 2_000_000;
const SECRET_PROMPT = 'Password: ';

/**
 * Echoes what is typed as a terminal does, edits one line, and answers each with the practice
 * programs. `flood N` prints N lines of 64 bytes; `passwd` asks without an echo.
 */
export function createPracticeShell(options: {
  readonly host: () => Host;
  readonly write: (text: string) => void;
  /** Much output, made piece by piece as the other side takes it. */
  readonly stream: (pieces: Iterator<string>) => void;
  readonly ended: () => void;
}): PracticeShell {
  const { host, write, stream, ended } = options;
  const decoder = new StringDecoder('utf8');
  const prompt = '$ ';
  let line = '';
  let silent = false;
  let escape = false;
  let window = { cols: 80, rows: 24 };

  const enter = (): void => {
    const command = line.trim();
    line = '';
    write('\r\n');
    if (silent) {
      silent = false;
      write('passwd: password updated\r\n');
    } else if (command === 'exit' || command === 'logout') {
      ended();
      return;
    } else if (command === 'passwd') {
      silent = true;
      write(SECRET_PROMPT);
      return;
    } else if (command === 'stty size') write(`${window.rows} ${window.cols}\r\n`);
    else if (/^flood \d+$/.test(command)) stream(flood(Number(command.slice(6))));
    else if (command !== '') run(command);
    write(prompt);
  };
  const run = (command: string): void => {
    for (const { text } of runScript([command], host()).lines) write(`${text}\r\n`);
  };
  const key = (character: string): boolean => {
    if (escape) {
      // Arrow and function keys end with a letter or ~; this shell has no use for them.
      escape = !/[A-Za-z~]/.test(character) || character === 'O';
      return true;
    }
    if (character === '\u001b') {
      escape = true;
    } else if (character === '\r' || character === '\n') {
      enter();
    } else if (character === CTRL_C) {
      [line, silent] = ['', false];
      write(`^C\r\n${prompt}`);
    } else if (character === CTRL_D) {
      if (line !== '') return true;
      ended();
      return false;
    } else if (character === CTRL_U) {
      write('\b \b'.repeat(cells(line)));
      line = '';
    } else if (ERASE.includes(character)) {
      const gone = [...line].at(-1);
      if (gone === undefined) return true;
      line = line.slice(0, -gone.length);
      if (!silent) write('\b \b'.repeat(cells(gone)));
    } else if (character >= ' ' && line.length < MOST_LINE) {
      line += character;
      if (!silent) write(character);
    }
    return true;
  };
  return {
    start: () => write(prompt),
    type: (input) => {
      for (const character of decoder.write(Buffer.from(input))) if (!key(character)) return;
    },
    size: (cols, rows) => {
      window = { cols, rows };
    },
  };
}

/** Columns a text takes: Japanese letters take two. */
function cells(text: string): number {
  return [...text].reduce(
    (sum, one) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(one) ? 2 : 1),
    0,
  );
}

function* flood(count: number): Generator<string> {
  const lines = Math.min(count, MOST_FLOOD);
  const block = 256;
  for (let from = 0; from < lines; from += block) {
    const rows = Array.from({ length: Math.min(block, lines - from) }, (_, at) =>
      `${String(from + at).padStart(10, '0')} `.padEnd(62, '.'),
    );
    yield `${rows.join('\r\n')}\r\n`;
  }
}
