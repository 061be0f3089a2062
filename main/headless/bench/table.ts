import { shown, type Measured } from './measured.ts';

/** The measures as people read them, one line each, with how far a miss missed. */
export function tableLine(measured: Measured): string {
  const { id, value, unit, against, ratio, met } = measured;
  const own = `${shown(value)} ${unit}`;
  const verdict = met ? 'met   ' : 'MISSED';
  const line = `${verdict} ${id.padEnd(22)} ${own.padStart(11)}   ${shown(ratio)}× of ${against}`;
  return met ? line : `${line}\n       ${missedBy(measured)}`;
}

/** By how much the goal was missed, in words. */
export function missedBy({ ratio, goal }: Measured): string {
  const over = Math.round((ratio / goal - 1) * 100);
  return `the goal is ≤ ${shown(goal)}×: missed by ${shown(ratio - goal)}× (${String(over)} % over)`;
}
