import { toBase64 } from '../../../core/journal/bytes.ts';
import { leafHash } from '../../../core/journal/merkle.ts';
import { readStored, type Stored } from '../../../core/export/stored.ts';
import type { Hash } from '../../../core/ports/hash.ts';
import type { Files } from '../files.ts';
import { segmentsOf, utf8Text } from '../log-folder.ts';

const CHUNK = 256 * 1024;
const LF = 0x0a;

export interface ReadOptions {
  readonly files: Files;
  readonly hash: Hash;
  readonly folder: string;
  readonly logId: string;
  readonly open: (commitment: string) => string | undefined;
  readonly reason: (record: {
    readonly logId: string;
    readonly seq: number;
    readonly type: string;
  }) => string | undefined;
}

/**
 * The records of a log in order, in memory that does not grow with it. Ends at the first line that
 * is no record; `size` then says how many there were.
 */
export function* readRecords(
  options: ReadOptions,
): Generator<Stored, { readonly broken: boolean }> {
  const { files, hash, folder, logId } = options;
  let seq = 0;
  for (const segment of segmentsOf(files, folder)) {
    const file = files.open(segment.path, 'r');
    try {
      const buffer = new Uint8Array(CHUNK);
      let held = 0;
      let position = 0;
      for (;;) {
        if (held === buffer.length) return { broken: true };
        const count = files.read(file, buffer.subarray(held), position);
        if (count === 0) break;
        position += count;
        const filled = held + count;
        let start = 0;
        let end = buffer.indexOf(LF, held);
        while (end >= 0 && end < filled) {
          const bytes = buffer.subarray(start, end);
          const line = utf8Text(bytes);
          const record = { logId, seq, type: typeIn(line) };
          const stored = readStored(line, {
            logId,
            seq,
            leaf: toBase64(leafHash(hash, bytes)),
            withheld: options.reason(record),
            open: options.open,
          });
          if (!stored) return { broken: true };
          yield stored;
          seq += 1;
          start = end + 1;
          end = buffer.indexOf(LF, start);
        }
        buffer.copyWithin(0, start, filled);
        held = filled - start;
      }
      if (held > 0) return { broken: true };
    } finally {
      files.close(file);
    }
  }
  return { broken: false };
}

/** The record's type: the last field of that name, for the canonical form puts `type` near the end. */
function typeIn(line: string): string {
  const at = line.lastIndexOf(',"type":"');
  return at < 0 ? '' : line.slice(at + 9, line.indexOf('"', at + 9));
}
