import { matches } from './compare.ts';
import type { Scanned } from './scan.ts';

/** Types whose content the verifier reads; of all others only the bytes count. */
export const notableTypes = [
  'log.open',
  'log.close',
  'log.recovered',
  'log.degraded',
  'clock.jump',
  'key.rotate',
  'run.start',
  'score',
] as const;

/** One of them, or a note that tells how the list of steps was left. */
export type Notable = (typeof notableTypes)[number] | 'note';

const NOTE = '"note"';
/** Canonical JSON sorts: what such a note says first. */
const DEVIATION = '{"deviation":';

/** The type of a scanned record, when it is one to read; of notes, which are many, those that begin so. */
export function notableOf(bytes: Uint8Array, { type, data }: Scanned): Notable | undefined {
  if (matches(bytes, type, NOTE)) {
    const begin = { start: data.start, end: data.start + DEVIATION.length };
    return matches(bytes, begin, DEVIATION) ? 'note' : undefined;
  }
  return notableTypes.find((one) => matches(bytes, type, `"${one}"`));
}
