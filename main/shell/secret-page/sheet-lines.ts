/** Characters of an envelope's text in a line of its sheet, and in a group within the line. */
const LINE = 40;
const GROUP = 8;

/** The text as it is printed: a person keeps the place by lines and groups. */
export function linesOfSheet(armour: string): readonly string[] {
  const lines = armour.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return lines.map((line) => line.replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1 '));
}

/** Where the character stands on the sheet, both counted from 1. */
export function placeOnSheet(at: number): { readonly line: number; readonly group: number } {
  return { line: Math.floor(at / LINE) + 1, group: Math.floor((at % LINE) / GROUP) + 1 };
}
