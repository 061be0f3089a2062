/** Operating system commands (titles), control sequences, two-character escapes: ECMA-48. */
const SEQUENCES =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-~]|\u001b[ -/]*[0-~]/g;
const OTHER_CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Letters that take two columns: Hangul, CJK and full-width ones, pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/**
 * What a person could have read of a raw line: erased characters gone, each overwriting on a line of
 * its own. A shell that echoes past the edge of the window sends ` \r` there: that is no overwriting,
 * and what it parts is one line. `widths` are those the window may have had.
 */
export function readable(raw: string, widths: readonly number[]): readonly string[] {
  const plain = raw.replace(SEQUENCES, '').replace(/\r+$/, '');
  const lines: string[] = [];
  let wraps = false;
  for (const part of plain.split('\r')) {
    const before = wraps ? (lines.pop() ?? '') : '';
    const [text, full] = unwrapped(part, widths);
    lines.push(before + text);
    wraps = full;
  }
  return lines.map((line) => erased(line).replace(OTHER_CONTROLS, ''));
}

/** The part without the blank a wrap puts after it, and whether it ends at the window's edge. */
function unwrapped(part: string, widths: readonly number[]): readonly [string, boolean] {
  if (part.endsWith(' ') && fills(part.slice(0, -1), widths)) return [part.slice(0, -1), true];
  return [part, fills(part, widths)];
}

function fills(part: string, widths: readonly number[]): boolean {
  const shown = erased(part).replace(OTHER_CONTROLS, '');
  const wide = shown.match(WIDE)?.length ?? 0;
  const columns = [...shown].length + wide;
  if (columns === 0) return false;
  // A letter of two columns does not begin in the last one.
  return widths.some((cols) => columns % cols === 0 || (wide > 0 && (columns + 1) % cols === 0));
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
