/**
 * A terminal's transcript as plain text, a line per line, each with its time and direction: `<` what
 * the server showed, `>` what was typed. What was typed without the server showing it (a password)
 * is never in it. Control sequences are left out, so that nothing is hidden from a reader or from
 * the search for secrets.
 */
export interface Transcript {
  shown(text: string): void;
  typed(text: string): void;
  /** What the app itself has to say, under `#`. */
  note(text: string): void;
  /** Characters waiting to be taken. */
  readonly length: number;
  /** The whole lines so far, and with `end` the rest; they are forgotten here. */
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

export function createTranscript(now: () => number): Transcript {
  let lines = '';
  let showing = '';
  let typing = '';
  let waiting: TypedLine[] = [];
  const time = (): string => new Date(now()).toISOString();
  const add = (at: string, direction: '<' | '>' | '#', text: string): void => {
    lines += `${at} ${direction} ${text}\n`;
  };
  const unseen = ({ at, text }: TypedLine): void =>
    add(at, '>', `(${String([...text].length)} characters the server did not show)`);

  const showLine = (raw: string): void => {
    const at = time();
    for (const text of readable(raw)) {
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
    const text = readable(typing).join('').trim();
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
    note: (text) => add(time(), '#', text),
    get length() {
      return lines.length;
    },
    take: (end = false) => {
      if (end) {
        if (showing !== '') showLine(showing);
        if (typing !== '') typeLine();
        waiting.forEach(unseen);
        [showing, waiting] = ['', []];
      }
      const taken = lines;
      lines = '';
      return taken;
    },
  };
}

/** Operating system commands (titles), control sequences, two-character escapes: ECMA-48. */
const SEQUENCES =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-~]|\u001b[ -/]*[0-~]/g;
const OTHER_CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What a person could have read of a raw line: erased characters gone, each overwriting on a line of its own. */
function readable(raw: string): readonly string[] {
  const plain = raw.replace(SEQUENCES, '').replace(/\r+$/, '');
  return plain.split('\r').map((part) => erased(part).replace(OTHER_CONTROLS, ''));
}

/** Takes back what was typed before an erase: `\b \b` as terminals echo it, DEL as keyboards send it. */
function erased(text: string): string {
  if (!/[\b\u007f]/.test(text)) return text;
  const kept: string[] = [];
  for (const character of text.replaceAll('\b \b', '\u007f')) {
    if (character === '\b' || character === '\u007f') kept.pop();
    else kept.push(character);
  }
  return kept.join('');
}
