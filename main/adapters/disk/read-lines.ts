import type { Files } from './files.ts';
import type { SegmentFile } from './log-folder.ts';

const CHUNK = 128 * 1024;
const LF = 0x0a;

/** Where a line begins: the number of its segment, and the byte in it. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

/**
 * Hands over up to `count` whole lines (without LF) from a place on, over segment ends. The bytes
 * are good during the call only. Answers where the next line begins. A last line without its LF is
 * no line.
 */
export function readLines(
  files: Files,
  segments: readonly SegmentFile[],
  from: Place,
  count: number,
  take: (line: Uint8Array) => void,
): Place {
  let left = count;
  let { segment, offset } = from;
  while (left > 0 && segment < segments.length) {
    const path = segments[segment]?.path ?? '';
    const file = files.open(path, 'r');
    try {
      let buffer = new Uint8Array(CHUNK);
      let held = 0;
      for (;;) {
        const read = files.read(file, buffer.subarray(held), offset + held);
        const filled = held + read;
        let start = 0;
        for (
          let end = buffer.indexOf(LF, held);
          left > 0 && end >= 0 && end < filled;
          end = buffer.indexOf(LF, start)
        ) {
          take(buffer.subarray(start, end));
          start = end + 1;
          left -= 1;
        }
        offset += start;
        if (left === 0 || read === 0) break;
        buffer.copyWithin(0, start, filled);
        held = filled - start;
        if (held === buffer.length) {
          /* No record is this long: a foreign line is passed on whole, to be a leaf like any other. */
          const longer = new Uint8Array(buffer.length * 2);
          longer.set(buffer);
          buffer = longer;
        }
      }
    } finally {
      files.close(file);
    }
    if (left === 0) break;
    if (segment + 1 >= segments.length) break;
    segment += 1;
    offset = 0;
  }
  return { segment, offset };
}
