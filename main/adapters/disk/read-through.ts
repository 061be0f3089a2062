import type { ReadProgress } from '../../core/ports/log-reader.ts';
import type { Files } from './files.ts';

const LF = 0x0a;
const CHUNK = 256 * 1024;

/**
 * Hands every whole line of a file to `line`, with its number and start, through one buffer: the
 * bytes are only good during the call. Gives way to other work after each piece. Lines longer than
 * the buffer are passed over. False when `line` answered false or the signal was aborted.
 */
export async function readThrough(
  files: Files,
  path: string,
  line: (bytes: Uint8Array, number: number, start: number) => boolean | undefined,
  signal: ReadProgress['signal'],
  from = 0,
): Promise<boolean> {
  const file = files.open(path, 'r');
  const buffer = new Uint8Array(CHUNK);
  try {
    let held = 0;
    let position = from;
    let number = 0;
    let skipping = false;
    for (;;) {
      if (signal.aborted) return false;
      if (held === buffer.length) {
        held = 0;
        skipping = true;
      }
      const read = files.read(file, buffer.subarray(held), position);
      if (read === 0) return true;
      const filled = held + read;
      const base = position - held;
      position += read;
      let start = 0;
      let end = buffer.indexOf(LF, held);
      while (end >= 0 && end < filled) {
        if (!skipping && line(buffer.subarray(start, end), number, base + start) === false) {
          return false;
        }
        skipping = false;
        number += 1;
        start = end + 1;
        end = buffer.indexOf(LF, start);
      }
      if (start > 0) buffer.copyWithin(0, start, filled);
      held = filled - start;
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    files.close(file);
  }
}
