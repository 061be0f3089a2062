/** A stretch of a line as it is read out: as it stands, in groups, or with its value still to come. */
export type Said =
  | { readonly text: string; readonly groups?: readonly string[] }
  | { readonly text: string; readonly missing: string };

const GROUP = 4;
const HOLE = /\{\{\s*([\w.]+)[^{}]*\}\}/;
const PIECE = new RegExp(`${HOLE.source}|[A-Za-z0-9]+`, 'g');

/**
 * A line in the stretches somebody reads it in. What nobody can say in one breath (an account
 * number, an instance id, a hash, a key id) comes in groups of four; the texts, joined, are the line.
 */
export function readBack(line: string): readonly Said[] {
  const said: Said[] = [];
  let plain = '';
  let end = 0;
  const rest = (): void => {
    if (plain !== '') said.push({ text: plain });
    plain = '';
  };
  for (const match of line.matchAll(PIECE)) {
    const [text, missing] = match;
    plain += line.slice(end, match.index);
    end = match.index + text.length;
    if (missing !== undefined) {
      rest();
      said.push({ text, missing });
    } else if (isCode(text)) {
      rest();
      said.push({ text, groups: inGroups(text) });
    } else {
      plain += text;
    }
  }
  plain += line.slice(end);
  rest();
  return said;
}

/** Letters and digits that are no word and no number one says: `web7` and `86400` are neither. */
function isCode(run: string): boolean {
  const digits = run.replace(/\D/g, '').length;
  if (digits === run.length) return digits >= 7;
  const numbers = run.match(/\d+/g)?.length ?? 0;
  return (run.length >= 7 && numbers >= 2) || (run.length >= 12 && digits > 0);
}

/** Fours from the left; a single character is not left to stand alone. */
function inGroups(run: string): readonly string[] {
  const groups: string[] = [];
  for (let at = 0; at < run.length; at += GROUP) groups.push(run.slice(at, at + GROUP));
  const last = groups.at(-1);
  if (groups.length < 2 || last?.length !== 1) return groups;
  return [...groups.slice(0, -2), `${groups.at(-2) ?? ''}${last}`];
}
