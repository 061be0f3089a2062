import { isRecord } from '../../core/journal/parse.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import type { LogIndex } from './log-index.ts';

/** How far a search looks for a readable neighbour of a damaged place. */
const NEAR = 32;

/**
 * The first place whose time is not before `at`, epoch ms, by halving: some twenty reads for a
 * million records. The last place when all are before. A clock that was set back makes it a guess.
 */
export function seekTime(index: LogIndex, total: number, at: number): number {
  let low = 0;
  let high = Math.max(0, total - 1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = timeAt(index, middle);
    if (found !== undefined && found < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function timeAt(index: LogIndex, place: number): number | undefined {
  for (const { bytes } of index.read(place, 1)) {
    const time = bytes && timeOf(bytes);
    if (time !== undefined) return time;
  }
  for (const { bytes } of index.read(place + 1, NEAR)) {
    const time = bytes && timeOf(bytes);
    if (time !== undefined) return time;
  }
  return undefined;
}

function timeOf(bytes: Uint8Array): number | undefined {
  const raw = parseJson(utf8Text(bytes));
  const time = isRecord(raw) && typeof raw['ts'] === 'string' ? Date.parse(raw['ts']) : NaN;
  return Number.isNaN(time) ? undefined : time;
}
