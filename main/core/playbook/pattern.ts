/** Repeats that may differ by more than this count as without end. */
const MANY = 16;
/** In how many ways the small repeats and choices of one alternative may be combined. */
const MOST_WAYS = 1_024;
const REPEAT = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/;

/**
 * True for a regular expression that JavaScript's engine may need very long for on an unlucky
 * text: a group repeated that itself repeats or chooses, such as `(a+)+` or `(a?){30}`; more than
 * one long repeat in an alternative, such as `\w*\w*!`; too many small ones; a back reference.
 * Strict on purpose: an author can nearly always write it flat.
 */
export function slowPattern(pattern: string): boolean {
  const open: boolean[] = [];
  let varies = false;
  let long = 0;
  let ways = 1;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    let group = false;
    if (character === '\\') {
      at += 1;
      if (/[\dk]/.test(pattern[at] ?? '')) return true;
    } else if (character === '[') {
      at = endOfClass(pattern, at);
    } else if (character === '(') {
      open.push(varies);
      varies = false;
      if (pattern[at + 1] === '?') at += 1;
      continue;
    } else if (character === ')') {
      group = varies;
      varies = (open.pop() ?? false) || varies;
    } else if (character === '|') {
      varies = true;
      ways *= 2;
      // Only one whole alternative is tried at a time.
      if (open.length === 0) [long, ways] = [0, 1];
    }
    const found = REPEAT.exec(pattern.slice(at + 1, at + 40));
    if (found && character !== '|') {
      const repeats = found[0].replace(/(?<=.)\?$/, '');
      if (group && repeats !== '?') return true;
      const choices = choicesOf(repeats, found);
      if (choices > MANY) long += 1;
      else ways *= choices;
      varies = true;
      at += found[0].length;
    }
    if (long > 1 || ways > MOST_WAYS) return true;
  }
  return false;
}

function choicesOf(repeats: string, [, from, comma, to]: RegExpExecArray): number {
  if (repeats === '?') return 2;
  if (from === undefined) return Infinity;
  if (comma === undefined) return Number(from) > 1_000 ? Infinity : 1;
  return to === undefined || to === '' ? Infinity : Number(to) - Number(from) + 1;
}

function endOfClass(pattern: string, from: number): number {
  let at = from + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}
