import { join } from 'node:path';
import { openText } from './open-text.ts';
import { parseJson, utf8Text } from './log-folder.ts';
import { part, sizeOf } from './list-logs.ts';
import { readThrough } from './read-through.ts';
import { codeOf, type Files } from './files.ts';

/** Every line of `texts.jsonl` begins `{"c":"` and the 44 characters of a commitment. */
const C_AT = 6;
const C_LENGTH = 44;
/** One line start in so many is kept. */
const STRIDE = 128;
/** Texts of the records a log opens on are most likely here. */
const NEAR = 256 * 1024;

const NEVER = {
  aborted: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/**
 * The free texts of a log by commitment, without holding them: four bytes of each commitment are
 * kept, four megabytes for a million texts. What those find is read and opened again on each use.
 */
export interface TextsIndex {
  /** The texts that are still kept, of these commitments. */
  open(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, string>>;
}

export function createTextsIndex(files: Files, folder: string): TextsIndex {
  const path = join(folder, 'texts.jsonl');
  let tags = new Uint32Array(1024);
  let starts: number[] = [];
  let count = 0;
  let seen = 0;
  let growing: Promise<unknown> = Promise.resolve();

  const add = (line: Uint8Array, start: number): void => {
    if (count === tags.length) {
      const larger = new Uint32Array(tags.length * 2);
      larger.set(tags);
      tags = larger;
    }
    if (count % STRIDE === 0) starts.push(start);
    tags[count] = tagAt(line, C_AT);
    count += 1;
    seen = start + line.length + 1;
  };
  const grow = (size: number): Promise<unknown> => {
    if (size < seen) {
      count = 0;
      seen = 0;
      starts = [];
    }
    if (size === seen) return growing;
    growing = growing.then(() =>
      readThrough(files, path, (line, _, start) => void add(line, start), NEVER, seen),
    );
    return growing;
  };
  const lineOf = (number: number): unknown => {
    const from = starts[Math.floor(number / STRIDE)] ?? 0;
    let skip = number % STRIDE;
    for (let length = 64 * 1024; ; length *= 4) {
      const bytes = part(files, path, from, length);
      let start = 0;
      let end = bytes.indexOf(0x0a);
      for (; end >= 0 && skip > 0; end = bytes.indexOf(0x0a, start)) {
        start = end + 1;
        skip -= 1;
      }
      if (end >= 0) return parseJson(utf8Text(bytes.subarray(start, end)));
      if (bytes.length < length) return undefined;
      skip = number % STRIDE;
    }
  };
  const sift = (
    bytes: Uint8Array,
    wanted: ReadonlySet<string>,
    into: Map<string, string>,
  ): void => {
    let start = bytes.indexOf(0x0a) + 1;
    if (bytes[0] === 0x7b) start = 0;
    for (let end = bytes.indexOf(0x0a, start); end >= 0; end = bytes.indexOf(0x0a, start)) {
      const c = utf8Text(bytes.subarray(start + C_AT, start + C_AT + C_LENGTH));
      const kept = wanted.has(c)
        ? openText(parseJson(utf8Text(bytes.subarray(start, end))))
        : undefined;
      if (kept) into.set(kept.c, kept.text);
      start = end + 1;
    }
  };
  return {
    open: async (wanted) => {
      const found = new Map<string, string>();
      if (wanted.size === 0) return found;
      let size: number;
      try {
        size = sizeOf(files, path);
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return found;
        throw error;
      }
      if (seen === 0) {
        sift(part(files, path, 0, NEAR), wanted, found);
        if (found.size < wanted.size)
          sift(part(files, path, Math.max(0, size - NEAR), NEAR), wanted, found);
        if (found.size === wanted.size || size <= NEAR) return found;
      }
      await grow(size);
      for (const c of wanted) {
        if (found.has(c)) continue;
        const tag = tagAt(Buffer.from(c), 0);
        for (let at = tags.indexOf(tag); at >= 0 && at < count; at = tags.indexOf(tag, at + 1)) {
          const kept = openText(lineOf(at));
          if (kept?.c !== c) continue;
          found.set(c, kept.text);
          break;
        }
      }
      return found;
    },
  };
}

/** Eight characters of a commitment, 48 of its bits, folded into 32. */
function tagAt(bytes: Uint8Array, at: number): number {
  let tag = 0;
  for (let index = at; index < at + 8; index += 1) tag = Math.imul(tag, 31) + (bytes[index] ?? 0);
  return tag >>> 0;
}
