import type { Files } from './files.ts';

const LF = 0x0a;
const CHUNK = 256 * 1024;
/** One line start in so many is kept: 256 numbers for a full segment. */
const STRIDE = 64;
/** The most one line is read for; a record has at most 65,535 bytes. */
const LONGEST = 64 * 1024;

/** The lines of one segment, by their number in it. Only whole lines, ended by LF, count. */
export interface SegmentLines {
  /** Looks the file through to its present end. */
  count(): number;
  /** Looks only as far as needed. Fewer than asked when the segment ends before. */
  read(from: number, count: number): readonly Uint8Array[];
}

/** All segments share one buffer: calls do not overlap, as none of them waits. */
const buffer = new Uint8Array(CHUNK);

export function createSegmentLines(files: Files, path: string): SegmentLines {
  /** Starts of line 0, 64, 128 … */
  let starts = [0];
  let lines = 0;
  /** Bytes looked at, and the size the file had then. */
  let seen = 0;
  let size = 0;

  const onFile = <T>(use: (file: number) => T): T => {
    const file = files.open(path, 'r');
    try {
      const now = files.size(file);
      /* Cut back by a repair, or another file altogether: nothing known of it holds. */
      if (now < size) reset();
      size = now;
      return use(file);
    } finally {
      files.close(file);
    }
  };
  const reset = (): void => {
    starts = [0];
    lines = 0;
    seen = 0;
  };
  const look = (file: number, wanted: number): void => {
    while (lines < wanted && seen < size) {
      const read = files.read(file, buffer, seen);
      if (read === 0) return;
      const bytes = buffer.subarray(0, read);
      for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, end + 1)) {
        lines += 1;
        if (lines % STRIDE === 0) starts.push(seen + end + 1);
      }
      seen += read;
    }
  };
  /** A start that no LF stands before is stale: the file was rewritten in place. */
  const holds = (file: number, start: number): boolean => {
    if (start === 0) return true;
    const before = new Uint8Array(1);
    return files.read(file, before, start - 1) === 1 && before[0] === LF;
  };
  const linesFrom = (file: number, from: number, count: number): readonly Uint8Array[] => {
    const known = Math.min(Math.floor(from / STRIDE), starts.length - 1);
    let position = starts[known] ?? 0;
    let number = known * STRIDE;
    const found: Uint8Array[] = [];
    let rest: Uint8Array = new Uint8Array();
    const keep = (piece: Uint8Array): Uint8Array => {
      const joined = new Uint8Array(Math.min(LONGEST, rest.length + piece.length));
      joined.set(rest.subarray(0, joined.length));
      joined.set(piece.subarray(0, Math.max(0, joined.length - rest.length)), rest.length);
      return joined;
    };
    while (found.length < count && position < size) {
      const read = files.read(file, buffer, position);
      if (read === 0) break;
      const bytes = buffer.subarray(0, read);
      let start = 0;
      let end = bytes.indexOf(LF);
      for (; end >= 0 && found.length < count; end = bytes.indexOf(LF, start)) {
        if (number >= from) found.push(keep(bytes.subarray(start, end)));
        rest = new Uint8Array();
        number += 1;
        start = end + 1;
      }
      rest = number >= from ? keep(bytes.subarray(start)) : new Uint8Array();
      position += read;
    }
    return found;
  };
  return {
    count: () =>
      onFile((file) => {
        look(file, Infinity);
        return lines;
      }),
    read: (from, count) =>
      onFile((file) => {
        look(file, from);
        const start = starts[Math.min(Math.floor(from / STRIDE), starts.length - 1)] ?? 0;
        if (!holds(file, start)) {
          reset();
          look(file, from);
        }
        return linesFrom(file, from, count);
      }),
  };
}
