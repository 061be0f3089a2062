import { err, ok, type Result } from '../../core/result.ts';

/** A word in parts, to be put together when it is run. */
export type Word = readonly Part[];

export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'command'; readonly script: string };

export interface Redirect {
  readonly from: 'out' | 'err' | 'both' | 'in';
  /** A path, or `&1` / `&2`. */
  readonly target: string;
}

export type Token =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'redirect'; readonly redirect: Redirect }
  | { readonly kind: '|' | ';' | '&&' | '||' };

const REDIRECT = /^(?:(&>>?)|([012]?)(>>|>|<))\s*(&[12]|[^\s;|&<>]+)/;

/** Cuts a script into words, operators and redirections; comments and line ends as sh has them. */
export function tokenize(script: string): Result<readonly Token[], string> {
  const text = script.replace(/\\\n/g, '');
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const one = rest.charAt(0);
    const redirect = REDIRECT.exec(rest);
    if (one === '\n' || one === ';') {
      tokens.push({ kind: ';' });
      at += 1;
    } else if (/\s/.test(one)) {
      at += 1;
    } else if (one === '#') {
      const end = rest.indexOf('\n');
      at = end < 0 ? text.length : at + end;
    } else if (rest.startsWith('&&') || rest.startsWith('||')) {
      tokens.push({ kind: rest.startsWith('&&') ? '&&' : '||' });
      at += 2;
    } else if (redirect) {
      tokens.push({ kind: 'redirect', redirect: redirectOf(redirect) });
      at += redirect[0].length;
    } else if (one === '|') {
      tokens.push({ kind: '|' });
      at += 1;
    } else if (/[&<>]/.test(one)) {
      return err(`'${one}' is more than the practice shell reads here`);
    } else {
      const word = readWord(text, at);
      if (!word.ok) return word;
      tokens.push({ kind: 'word', word: word.value.word });
      at = word.value.end;
    }
  }
  return ok(tokens);
}

function redirectOf([, both, number, sign, target = '']: RegExpExecArray): Redirect {
  if (both !== undefined) return { from: 'both', target };
  if (sign === '<') return { from: 'in', target };
  return { from: number === '2' ? 'err' : 'out', target };
}

interface ReadWord {
  readonly word: Word;
  readonly end: number;
}

function readWord(text: string, start: number): Result<ReadWord, string> {
  const parts: Part[] = [];
  let at = start;
  let double = false;
  const add = (more: string, quoted: boolean): void => {
    const last = parts.at(-1);
    if (last?.kind === 'text' && last.quoted === quoted) {
      parts[parts.length - 1] = { kind: 'text', text: last.text + more, quoted };
    } else parts.push({ kind: 'text', text: more, quoted });
  };
  while (at < text.length && (double || !/[\s;|&<>]/.test(text.charAt(at)))) {
    const one = text.charAt(at);
    if (one === '"') {
      double = !double;
      add('', true);
      at += 1;
    } else if (one === "'" && !double) {
      const end = text.indexOf("'", at + 1);
      if (end < 0) return err("unexpected end of file while looking for matching `''");
      add(text.slice(at + 1, end), true);
      at = end + 1;
    } else if (one === '\\' && (!double || /["\\$`]/.test(text.charAt(at + 1)))) {
      add(text.charAt(at + 1), true);
      at += 2;
    } else if (one === '$') {
      const found = readDollar(text, at);
      if (!found.ok) return found;
      if (found.value.part) parts.push(found.value.part);
      else add('$', double);
      at = found.value.end;
    } else if (one === '`') {
      return err('back quotes are more than the practice shell reads: write $( )');
    } else {
      add(one, double);
      at += 1;
    }
  }
  return double
    ? err('unexpected end of file while looking for matching `"\'')
    : ok({ word: parts, end: at });
}

function readDollar(
  text: string,
  at: number,
): Result<{ readonly part?: Part; readonly end: number }, string> {
  const rest = text.slice(at);
  const name = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*|\?))/.exec(rest);
  if (name) {
    return ok({
      part: { kind: 'variable', name: name[1] ?? name[2] ?? '' },
      end: at + name[0].length,
    });
  }
  if (rest.startsWith('${'))
    return err(`'${rest.split('}')[0] ?? ''}}' is more than the practice shell reads`);
  if (!rest.startsWith('$(')) return ok({ end: at + 1 });
  let depth = 0;
  for (let end = at + 1; end < text.length; end += 1) {
    if (text.charAt(end) === '(') depth += 1;
    if (text.charAt(end) === ')') depth -= 1;
    if (depth === 0) {
      return ok({ part: { kind: 'command', script: text.slice(at + 2, end) }, end: end + 1 });
    }
  }
  return err("unexpected end of file while looking for matching `)'");
}
