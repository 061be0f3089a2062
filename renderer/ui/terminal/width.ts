/** Wide by Unicode's East Asian Width (W and F), and pictures: two columns each. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Joins the letter before it: combining marks, joiners, variation selectors. */
const JOINS = /[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufe00-\ufe0f]/u;

/** Columns a character takes on a terminal. */
export function widthOf(character: string): 0 | 1 | 2 {
  if (character < '\u0300') return 1;
  if (JOINS.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
