/**
 * True for a regular expression that repeats a group which itself repeats or chooses, such as
 * `(a+)+` or `(a|a)*`: on an unlucky text JavaScript's engine may need exponential time. Strict on
 * purpose: an author can nearly always write it flat.
 */
export function slowPattern(pattern: string): boolean {
  const open: boolean[] = [];
  let repeats = false;
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') {
      open.push(repeats);
      repeats = false;
    } else if (character === ')') {
      if (repeats && /^(?:[*+]|\{\d*,?\d*\})/.test(pattern.slice(at + 1))) return true;
      repeats = (open.pop() ?? false) || repeats;
    } else if (character === '*' || character === '+' || character === '{' || character === '|') {
      repeats = true;
    }
    if (/\d/.test(character ?? '') && pattern[at - 1] === '\\') return true;
  }
  return false;
}
