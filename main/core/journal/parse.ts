import type { Hash } from '../ports/hash.ts';
import { selfCheck } from './line.ts';
import type { Entry } from './payload.ts';

/** Length of `,"z":"xxxxxxxx"}`, the end of every record. */
export const SELF_CHECK_LENGTH = 16;

/** A stored record, read back. `texts` gives free text that is still kept, by commitment. */
export interface ReadRecord {
  readonly entry: Entry;
  readonly prev: string;
  readonly who: string;
  readonly text: string;
}

/**
 * Reads one line if it is whole: JSON that proves itself with `z` and has the expected number.
 * Undefined for a torn or foreign line. Whether the log is intact is the verifier's question.
 */
export function readRecord(
  hash: Hash,
  bytes: Uint8Array,
  text: string,
  seq: number,
  logId: string,
  texts: ReadonlyMap<string, string>,
): ReadRecord | undefined {
  if (bytes.length <= SELF_CHECK_LENGTH) return undefined;
  const z = selfCheck(hash, bytes.subarray(0, bytes.length - SELF_CHECK_LENGTH));
  if (!text.endsWith(`,"z":"${z}"}`)) return undefined;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(record) || record.seq !== seq) return undefined;
  const { type, data, run, step, pb, att, ts, prev, actor } = record;
  const entry = {
    type,
    data: withTexts(data, texts),
    seq,
    ts,
    logId,
    ...(run !== undefined && { run }),
    ...(step !== undefined && { step }),
    ...(pb !== undefined && { pb }),
    ...(att !== undefined && { att }),
  } as Entry;
  const who = isRecord(actor) && typeof actor.id === 'string' ? actor.id : '';
  return { entry, who, text, prev: typeof prev === 'string' ? prev : '' };
}

/** Puts the text beside every commitment that can still be opened. */
export function withTexts(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withTexts(one, texts));
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && typeof value.c === 'string') {
    const text = texts.get(value.c);
    return text === undefined ? value : { c: value.c, text };
  }
  return Object.fromEntries(keys.map((key) => [key, withTexts(value[key], texts)]));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
