import { createRow } from './row.ts';
import { stepsOf } from './sequences.ts';

const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

/**
 * What a person could have read of a raw line, as a terminal shows it: the cursor moves, letters go over
 * others, and what went that way stands on a line of its own before what is there at last. `widths` are
 * those the window may have had.
 */
export function readable(raw: string, widths: readonly number[]): readonly string[] {
  const line = raw.replace(/\r+$/, '');
  if (!CONTROLS.test(line)) return [line];
  const row = createRow(widths, line.length);
  for (const step of stepsOf(line)) {
    if ('text' in step) for (const letter of step.text) row.print(letter);
    else if ('end' in step) row.move(step.end, step.count);
    else if (step.control === '\r') row.back();
    else if (step.control === '\b') row.move('D', 1);
  }
  return row.lines();
}
