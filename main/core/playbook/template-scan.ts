import { err, ok, type Result } from '../result.ts';
import { readsTwice, shellPlace, type ShellPlace } from './shell-place.ts';

/**
 * A stretch of a template: its own text, or a variable, whether it stands where quotes cannot be
 * added or do not help, and what a shell makes of the place.
 */
export type TemplatePiece =
  | { readonly text: string }
  | ({ readonly variable: string; readonly quoted: boolean } & ShellPlace);

const VARIABLE = /^\$\{([^}]*)\}/;
const NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** The shell's own, with one plain word for where it has no value. */
const OWN_VARIABLE = /^\$\$\{[A-Za-z_]\w*(?::-[A-Za-z0-9-]*)?\}/;

/** unsure: the shell's rules are its own from here on, and nothing counts as bare any more. */
type Place = 'bare' | 'single' | 'double' | 'comment' | 'unsure';

/**
 * Splits a template at its `${variable}`s and follows the shell's quotes on the way, up to where
 * they can no longer be followed for certain: a here-document, a backtick, `$'…'`, quotes within
 * `"$(…)"`, an expansion other than `$${NAME}` and `$${NAME:-word}`, a `#` with a quote after it
 * (a comment to one shell is a word to another). The error is the text between the braces.
 */
export function scanTemplate(template: string): Result<readonly TemplatePiece[], string> {
  const pieces: TemplatePiece[] = [];
  let text = '';
  let place: Place = 'bare';
  const twice = readsTwice(template);
  let at = 0;
  while (at < template.length) {
    if (template.startsWith('$${', at)) {
      if (!OWN_VARIABLE.test(template.slice(at, at + 80))) place = 'unsure';
      text += '${';
      at += 3;
      continue;
    }
    const found = template[at] === '$' ? VARIABLE.exec(template.slice(at, at + 80)) : null;
    if (found || template.startsWith('${', at)) {
      const name = found?.[1] ?? template.slice(at + 2, at + 20);
      if (!found || !NAME.test(name)) return err(name);
      const end = at + found[0].length;
      const quoted = twice || place !== 'bare';
      pieces.push({ text }, { variable: name, quoted, ...shellPlace(template, at, end) });
      text = '';
      at = end;
      continue;
    }
    const length = template[at] === '\\' && place !== 'single' ? 2 : 1;
    place = placeAfter(place, template, at);
    text += template.slice(at, at + length);
    at += length;
  }
  pieces.push({ text });
  return ok(pieces);
}

function placeAfter(place: Place, template: string, at: number): Place {
  const character = template[at];
  switch (place) {
    case 'unsure':
      return place;
    case 'comment':
      return character === '\n' ? 'bare' : place;
    case 'single':
      return character === "'" ? 'bare' : place;
    case 'double':
      if (character === '`' || template.startsWith('$(', at)) return 'unsure';
      return character === '"' ? 'bare' : place;
    case 'bare':
      if (character === "'") return template[at - 1] === '$' ? 'unsure' : 'single';
      if (character === '"') return 'double';
      if (character === '`' || template.startsWith('<<', at)) return 'unsure';
      return character === '#' ? placeAfterHash(template, at) : place;
  }
}

function placeAfterHash(template: string, at: number): Place {
  const line = template.slice(at).split('\n', 1)[0] ?? '';
  if (/['"`\\]|<</.test(line)) return 'unsure';
  return /^[\s;&|()]?$/.test(template[at - 1] ?? '') ? 'comment' : 'bare';
}
