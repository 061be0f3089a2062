import { err, ok, type Result } from '../result.ts';

/** A stretch of a template: its own text, or a variable and whether it stands where quotes cannot be added. */
export type TemplatePiece =
  { readonly text: string } | { readonly variable: string; readonly quoted: boolean };

const VARIABLE = /^\$\{([^}]*)\}/;
const NAME = /^[a-z][a-z0-9_]{0,63}$/;

type Place = 'bare' | 'single' | 'double' | 'comment' | 'here-document';

/**
 * Splits a template at its `${variable}`s and follows the shell's quotes on the way. After a
 * here-document (`<<`) nothing counts as bare any more, as the shell's rules there are its own.
 * The error is the text between the braces.
 */
export function scanTemplate(template: string): Result<readonly TemplatePiece[], string> {
  const pieces: TemplatePiece[] = [];
  let text = '';
  let place: Place = 'bare';
  let at = 0;
  while (at < template.length) {
    if (template.startsWith('$${', at)) {
      text += '${';
      at += 3;
      continue;
    }
    const found = template[at] === '$' ? VARIABLE.exec(template.slice(at, at + 80)) : null;
    if (found || template.startsWith('${', at)) {
      const name = found?.[1] ?? template.slice(at + 2, at + 20);
      if (!found || !NAME.test(name)) return err(name);
      pieces.push({ text }, { variable: name, quoted: place !== 'bare' });
      text = '';
      at += found[0].length;
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
    case 'here-document':
      return place;
    case 'comment':
      return character === '\n' ? 'bare' : place;
    case 'single':
      return character === "'" ? 'bare' : place;
    case 'double':
      return character === '"' ? 'bare' : place;
    case 'bare':
      if (character === "'") return 'single';
      if (character === '"') return 'double';
      if (character === '`') return 'here-document';
      if (template.startsWith('<<', at)) return 'here-document';
      if (character === '#' && /^\s?$/.test(template[at - 1] ?? '')) return 'comment';
      return place;
  }
}
