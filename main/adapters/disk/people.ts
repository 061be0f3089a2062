import { join } from 'node:path';
import { selfCheck } from '../../core/journal/line.ts';
import { isRecord, SELF_CHECK_LENGTH } from '../../core/journal/parse.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { AbortSignalLike } from '../../core/ports/timer.ts';
import type { Files } from './files.ts';
import { parseJson, segmentsOf, utf8Text } from './log-folder.ts';
import { readThrough } from './read-through.ts';

/** Everyone who wrote into a log, found by reading all of it once; then only what came since. */
export interface People {
  all(signal: AbortSignalLike): Promise<readonly string[]>;
}

/** A log of more people than anyone chooses from is no log of ours. */
const MOST = 1000;
/** The canonical form puts who wrote a record first; the object ends at the first `},"`. */
const ACTOR = Buffer.from('{"actor":{');
const ACTOR_END = Buffer.from('},"');
const ACTOR_AT = 9;

/**
 * Records of one person on one laptop begin with the same bytes: those are compared, and only a
 * beginning not met before is read as JSON. What does not match its own check value names nobody.
 */
export function createPeople(files: Files, hash: Hash, folder: string): People {
  const beginnings: Uint8Array[] = [];
  const people = new Set<string>();
  const passed = new Map<string, number>();
  let reading: Promise<unknown> = Promise.resolve();

  const meet = (line: Uint8Array): void => {
    if (beginnings.some((one) => begins(line, one)) || people.size >= MOST) return;
    if (!begins(line, ACTOR)) return;
    const bytes = Buffer.from(line.buffer, line.byteOffset, line.length);
    const end = bytes.indexOf(ACTOR_END);
    const actor = end < 0 ? undefined : parseJson(utf8Text(bytes.subarray(ACTOR_AT, end + 1)));
    if (!isRecord(actor) || typeof actor['id'] !== 'string' || !isWhole(hash, bytes)) return;
    beginnings.push(Uint8Array.from(bytes.subarray(0, end + ACTOR_END.length)));
    if (actor['id'] !== '') people.add(actor['id']);
  };
  const read = async (signal: AbortSignalLike): Promise<void> => {
    for (const { name } of segmentsOf(files, folder)) {
      const from = passed.get(name) ?? 0;
      const each = (line: Uint8Array, _: number, start: number): undefined => {
        meet(line);
        passed.set(name, start + line.length + 1);
      };
      if (!(await readThrough(files, join(folder, name), each, signal, from))) return;
    }
  };
  return {
    all: async (signal) => {
      const mine = reading.then(() => read(signal));
      reading = mine.catch(() => undefined);
      await mine;
      return [...people].sort();
    },
  };
}

function begins(line: Uint8Array, beginning: Uint8Array): boolean {
  if (line.length < beginning.length) return false;
  for (let at = 0; at < beginning.length; at += 1) if (line[at] !== beginning[at]) return false;
  return true;
}

function isWhole(hash: Hash, line: Uint8Array): boolean {
  const until = line.length - SELF_CHECK_LENGTH;
  if (until <= 0) return false;
  const z = selfCheck(hash, line.subarray(0, until));
  return utf8Text(line.subarray(until)) === `,"z":"${z}"}`;
}
