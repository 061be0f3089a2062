import type { Files } from './files.ts';

const LF = 0x0a;

/**
 * Hands the lines of a file to `take` through the buffer, until it answers false: the bytes are only
 * good during the call. Answers where the lines that were taken end; undefined when that is the end
 * of the file. A line that does not fit the buffer is not taken. Gives way after each piece.
 */
export async function goodLines(
  files: Files,
  path: string,
  buffer: Uint8Array,
  take: (line: Uint8Array) => boolean,
): Promise<number | undefined> {
  const file = files.open(path, 'r');
  try {
    let good = 0;
    let held = 0;
    for (;;) {
      const read = files.read(file, buffer.subarray(held), good + held);
      if (read === 0) return held === 0 ? undefined : good;
      const filled = held + read;
      let start = 0;
      let end = buffer.indexOf(LF, held);
      while (end >= 0 && end < filled) {
        if (!take(buffer.subarray(start, end))) return good + start;
        start = end + 1;
        end = buffer.indexOf(LF, start);
      }
      good += start;
      held = filled - start;
      if (held === buffer.length) return good;
      buffer.copyWithin(0, start, filled);
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    files.close(file);
  }
}
