/**
 * A text as something else would read it, with the way back: `at[i]` is where character `i` stands
 * in the original; one more entry holds the original's length. Without `at`: it is the original.
 */
export interface View {
  readonly text: string;
  readonly at?: Uint32Array;
}

/** Where a character of a view stands in the original. */
export function placeIn({ at }: View, index: number): number {
  return at === undefined ? index : (at[index] ?? 0);
}

/** Unfolded this often: a URL in a URL is encoded twice, three times at most. */
const ROUNDS = 3;

export const FOLDED =
  /%[0-9A-Fa-f]{2}|\\(?:u00|x)[0-9A-Fa-f]{2}|\\[/"'\\]|&(?:amp|quot|#[xX][0-9A-Fa-f]{1,4}|#\d{1,5});|[\uff01-\uff5e\u3000]|[\u0000\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Escapes undone, full-width letters made plain, invisible characters left out. */
export function folded(view: View): View {
  let now = view;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = rewrite(now, FOLDED, plain);
    if (next === undefined) return now;
    now = next;
  }
  return now;
}

/** A line break within a token, as terminals and mail programs put it, with what continues the line. */
export const WRAP =
  /(?<=[A-Za-z0-9+/=_.%-])[ \t]{0,8}\\?(?:\r\n|\n|\\r\\n|\\n)[ \t>|]{0,8}(?=[A-Za-z0-9+/=_.%-])/g;

/** Tokens that were split over lines, whole again; undefined when none was. */
export function joined(view: View): View | undefined {
  return rewrite(view, WRAP, (found, next) => (goesOn(next) ? '' : found));
}

/** A word or several with capitals between, and what a sentence puts behind it. */
const WORD = /^[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})*[.:,]?$/;

/**
 * Whether the beginning of a line goes on with a token: not where it is a word, an assignment, a
 * date or an id, which stand there by themselves and are evidence.
 */
function goesOn(next: string): boolean {
  const run = /^[A-Za-z0-9+/=_.%-]*/.exec(next)?.[0] ?? '';
  return !(
    WORD.test(run) ||
    /^[A-Za-z_][A-Za-z0-9_]*=(?!=|$)/.test(run) ||
    /^\d{4}-\d\d-\d\d/.test(run) ||
    /^(?:[0-9a-f]{8}-[0-9a-f]{4}-|[a-z]{1,7}-[0-9a-f]{8,17}$)/.test(run) ||
    /^(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{16}$/.test(run)
  );
}

/**
 * Without any space, quotation mark of mail, accent or invisible character: for values that are
 * known exactly. A letter with its accents in it is read like one with them behind it.
 */
export function squeezed(view: View): View {
  const bare = rewrite(view, /[\s>|\\]+/g, () => '') ?? view;
  if (!/[^\0-\x7f]/.test(bare.text)) return bare;
  return rewrite(bare, /[^\0-\x7f]/gu, bareLetter) ?? bare;
}

function bareLetter(found: string): string {
  return found.normalize('NFKD').replace(/[\p{Cf}\p{Mn}]/gu, '');
}

/** The number of a line, as editors, `grep -n` and `cat -n` put it before the line. */
export const GUTTER = /(?<=\n)[ \t>]{0,8}\d{1,6}(?:[:.)|\]-][ \t]{0,4}|[ \t]{1,4})/g;

/** Lines without their numbers; undefined when none has one. */
export function withoutGutters(view: View): View | undefined {
  return rewrite(view, GUTTER, () => '');
}

/** In one case and without dashes: how a printed code is typed. */
export function flattened(view: View): View {
  const { text, at } = rewrite(view, /-+/g, () => '') ?? view;
  const low = text.replace(/[A-Z]/g, (one) => one.toLowerCase());
  return at === undefined ? { text: low } : { text: low, at };
}

/** Without what matches; undefined when nothing does. */
export function without(view: View, what: RegExp): View | undefined {
  return rewrite(view, what, () => '');
}

/** A line of `hexdump -C`, `xxd` or `od -tx1`: what stands before the bytes, and the bytes. */
export const DUMP =
  /^([ \t>]{0,8}[0-9A-Fa-f]{4,16}[ \t]{1,4}|[ \t>]{0,8}[0-9A-Fa-f]{4,16}: )((?:[0-9A-Fa-f]{2} {0,2}){1,16})/;

/** The bytes of a dump as one hex text, lines that are none of it as breaks; undefined when there is none. */
export function dumped(text: string): View | undefined {
  const parts: string[] = [];
  const at: number[] = [];
  let found = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const [, before = '', bytes = ''] = DUMP.exec(line) ?? [];
    /* Behind two spaces `xxd` shows the bytes as text, which may look like more of them. */
    const hex = before.endsWith(': ') ? (bytes.split('  ')[0] ?? '') : bytes;
    for (let index = 0; index < hex.length; index += 1) {
      if (hex[index] === ' ') continue;
      parts.push(hex.charAt(index).toLowerCase());
      at.push(start + before.length + index);
    }
    if (hex === '') {
      parts.push('\n');
      at.push(start);
    } else found = true;
    start += line.length + 1;
  }
  return found ? { text: parts.join(''), at: Uint32Array.from([...at, text.length]) } : undefined;
}

/** As much of what follows as `by` may look at. */
const NEXT = 200;

function rewrite(
  view: View,
  find: RegExp,
  by: (found: string, next: string) => string,
): View | undefined {
  const { text } = view;
  if (text.search(find) < 0) return undefined;
  const parts: string[] = [];
  /* It grows: letters taken apart, as of `…` or `½`, are longer than they were. */
  const at: number[] = [];
  let last = 0;
  const keep = (to: number): void => {
    parts.push(text.slice(last, to));
    for (let index = last; index < to; index += 1) at.push(placeIn(view, index));
  };
  for (const match of text.matchAll(find)) {
    const [found] = match;
    const end = match.index + found.length;
    const put = by(found, text.slice(end, end + NEXT));
    if (put === found) continue;
    keep(match.index);
    parts.push(put);
    for (let index = 0; index < put.length; index += 1) at.push(placeIn(view, match.index));
    last = end;
  }
  if (last === 0) return undefined;
  keep(text.length);
  at.push(placeIn(view, text.length));
  return { text: parts.join(''), at: Uint32Array.from(at) };
}

function plain(found: string): string {
  if (found.startsWith('%')) return printable(Number.parseInt(found.slice(1), 16), found);
  if (found.startsWith('\\u')) return printable(Number.parseInt(found.slice(2), 16), found);
  if (found.startsWith('\\x')) return printable(Number.parseInt(found.slice(2), 16), found);
  if (found.startsWith('\\')) return found.slice(1);
  if (found === '&amp;') return '&';
  if (found === '&quot;') return '"';
  if (/^&#x/i.test(found)) return printable(Number.parseInt(found.slice(3), 16), found);
  if (found.startsWith('&#')) return printable(Number(found.slice(2, -1)), found);
  if (found === '\u3000') return ' ';
  const code = found.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : '';
}

function printable(code: number, otherwise: string): string {
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : otherwise;
}
