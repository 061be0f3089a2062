import type { Hash } from '../../ports/hash.ts';
import { parseVerifierKey, type VerifierKey } from '../note.ts';
import type { Opening, Rotation } from './log-facts.ts';
import type { Problem } from './verdict.ts';

/** A key and the last checkpoint it may have signed. */
export interface Epoch {
  readonly key: VerifierKey;
  readonly vkey: string;
  /** Largest size this key may sign; Infinity for the newest. */
  readonly last: number;
  /** Record that handed the log over to the next key; -1 for the newest. */
  readonly endedBy: number;
}

/** The log's keys, oldest first, as record 0 and its key.rotate records tell them. */
export interface Epochs {
  readonly list: readonly Epoch[];
  readonly problems: readonly Problem[];
}

/** Undefined when record 0 names no valid key of its own. A rotation that cannot be ends the list. */
export function epochsOf(
  hash: Hash,
  opening: Opening,
  rotations: readonly Rotation[],
): Epochs | undefined {
  const first = parseVerifierKey(hash, opening.vkey);
  if (first?.name !== opening.origin) return undefined;
  const list: Epoch[] = [];
  let current = { key: first, vkey: opening.vkey };
  for (const { seq, k, vkey } of rotations) {
    const next = parseVerifierKey(hash, vkey);
    if (k !== list.length || next?.name !== opening.origin) {
      const text = `record ${seq} hands the log over to a key that cannot be its next one`;
      list.push({ ...current, last: Infinity, endedBy: -1 });
      return { list, problems: [{ seq, kind: 'rotation', verdict: 'BAD_KEY', text }] };
    }
    list.push({ ...current, last: seq + 1, endedBy: seq });
    current = { key: next, vkey };
  }
  list.push({ ...current, last: Infinity, endedBy: -1 });
  return { list, problems: [] };
}

/** Number of the epoch whose key signs checkpoints of this size. */
export function epochAt(list: readonly Epoch[], size: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.last ?? Infinity) >= size) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * `keys.txt` is there for the shell; the records are the truth. It may lag or lead by one key, as a
 * crash in the middle of a rotation leaves it. Answers the keys it holds.
 */
export function keysInFile(
  hash: Hash,
  file: string,
  text: string,
  { list }: Epochs,
  complete: boolean,
): { readonly keys: readonly VerifierKey[]; readonly problems: readonly Problem[] } {
  const lines = text.split('\n').filter((line) => line !== '');
  const same = list.every(({ vkey }, at) => at >= lines.length || vkey === lines[at]);
  const apart = Math.abs(lines.length - list.length);
  const fits = same && lines.length > 0 && apart <= (complete ? 0 : 1);
  const keys = lines.flatMap((line) => parseVerifierKey(hash, line) ?? []);
  if (fits) return { keys, problems: [] };
  const differs = 'the keys differ from those in record 0 and the key.rotate records';
  return { keys, problems: [{ file, kind: 'key-differs', verdict: 'TAMPERED', text: differs }] };
}
