import { join } from 'node:path';
import { codeOf, type Files } from './files.ts';
import { segmentsOf, type SegmentFile } from './log-folder.ts';
import { createSegmentLines, type SegmentLines } from './segment-lines.ts';

/** A line at its place; no bytes when nothing stands there. */
export interface PlacedLine {
  readonly at: number;
  readonly bytes?: Uint8Array;
}

/**
 * Where every line of a log stands, found out only as far as asked: a segment is looked through
 * when something in it is wanted, and of its line starts one in 64 is kept. A place belongs to the
 * segment whose name says so, whatever its neighbours hold, so that one damaged segment moves no
 * other. Follows a log that is being written.
 */
export interface LogIndex {
  /** Looks again at the folder: new segments, a longer last one. Answers the number of places. */
  refresh(): number;
  /** At most `count` lines from place `from`, in order. */
  read(from: number, count: number): readonly PlacedLine[];
}

export function createLogIndex(files: Files, folder: string): LogIndex {
  let segments: readonly (SegmentFile & { readonly lines: SegmentLines })[] = [];
  const known = new Map<string, SegmentLines>();
  let total = 0;

  const linesOf = (name: string): SegmentLines => {
    const found = known.get(name) ?? createSegmentLines(files, join(folder, name));
    known.set(name, found);
    return found;
  };
  /** The segment a place belongs to: the last one that begins at or before it. */
  const segmentAt = (at: number): number => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((segments[middle]?.first ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    refresh: () => {
      segments = segmentsOf(files, folder).map((file) => ({ ...file, lines: linesOf(file.name) }));
      const last = segments.at(-1);
      total = last === undefined ? 0 : last.first + last.lines.count();
      return total;
    },
    read: (from, count) => {
      const until = Math.min(from + count, total);
      const found: PlacedLine[] = [];
      for (let at = Math.max(0, from); at < until;) {
        const index = segmentAt(at);
        const segment = segments[index];
        const next = Math.min(segments[index + 1]?.first ?? total, until);
        if (!segment || segment.first > at) {
          const end = Math.min(segment?.first ?? until, until);
          for (; at < end; at += 1) found.push({ at });
          continue;
        }
        const lines = attempt(() => segment.lines.read(at - segment.first, next - at));
        for (const bytes of lines) found.push({ at: at++, bytes });
        for (; at < next; at += 1) found.push({ at });
      }
      return found;
    },
  };
}

/** A segment that went away between listing and reading holds nothing. */
function attempt(read: () => readonly Uint8Array[]): readonly Uint8Array[] {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
