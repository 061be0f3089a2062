import type { VerifySource } from '../../ports/verify-source.ts';
import { inBatch, type BatchMark } from '../batch-mark.ts';
import { LogCheck, type QuickStart } from './check-log.ts';
import type { LogPlace } from './log-place.ts';
import type { SegmentFile } from './locate.ts';
import type { LogFacts } from './log-facts.ts';
import type { SegmentStart } from './segment.ts';
import { PIECE } from './source-files.ts';
import type { TextTable } from './text-table.ts';
import type { Pulse, VerifyTools } from './tools.ts';

const LF = 0x0a;

/** A log that is being walked: where it lies, and what is told while it goes on. */
export interface Walk {
  readonly source: VerifySource;
  readonly tools: VerifyTools;
  readonly place: LogPlace;
  readonly segments: readonly SegmentFile[];
  /** Sizes somebody claims to know the root at, of this log or of another that is here. */
  readonly sizes: readonly number[];
  /** Those of them that are claimed of this log and no other. */
  readonly claimed: readonly number[];
  /** Where the last records lie that were written together. */
  readonly mark?: BatchMark;
  /** Told which record names which text. */
  readonly texts?: TextTable;
  readonly pulse: Pulse;
}

/** Streams a log's records through the check in memory that does not grow with the log. */
export async function walkLog(walk: Walk): Promise<LogFacts> {
  const check = new LogCheck(walk.tools.hash, walk.sizes, walk.texts);
  let previous: SegmentStart['previous'];
  for (const segment of walk.segments) {
    previous = await walkSegment(walk, check, segment, previous);
  }
  check.end();
  return check.facts();
}

/** The newest segment only, on top of the subtrees it says the closed ones have. */
export async function walkNewest(
  walk: Walk,
  check: LogCheck,
  previous: SegmentStart['previous'],
): Promise<LogFacts> {
  const newest = walk.segments.at(-1);
  if (newest) await walkSegment(walk, check, newest, previous);
  check.end();
  return check.facts();
}

export function startAt(walk: Walk, from: QuickStart): LogCheck {
  return new LogCheck(walk.tools.hash, walk.sizes, walk.texts, from);
}

async function walkSegment(
  walk: Walk,
  check: LogCheck,
  { name, first }: SegmentFile,
  previous: SegmentStart['previous'],
): Promise<SegmentStart['previous']> {
  const { source, tools, place, pulse } = walk;
  const label = place.label(name);
  const sha256 = tools.running();
  const end = await batchEnd(walk, { name, first });
  check.beginSegment({ first, file: label, ...(previous && { previous }) });
  const rest = await lines(source, place.path(name), {
    piece: (bytes) => {
      sha256.update(bytes);
      pulse.beat(label, bytes.length, check.size);
    },
    line: (bytes, start, stop, at) => {
      const wasBroken = check.isBroken;
      const inMarked = inBatch(walk.mark, { segment: first, good: at, end });
      if (inMarked && at === walk.mark?.from) check.beginLastBatch();
      check.line(bytes, start, stop, label);
      const breaks = !wasBroken && check.isBroken;
      if (breaks && inMarked && !isClaimed(walk, check.size)) check.tornBatch(label, end - at);
    },
  });
  pulse.beat(label, 0, check.size);
  check.rest(rest, label);
  return { first, sha256: sha256.hex() };
}

/** Where the newest segment ends, when it is the one the mark is of; else beyond any mark. */
async function batchEnd(
  { source, place, segments, mark }: Walk,
  { name, first }: SegmentFile,
): Promise<number> {
  if (mark?.segment !== first || segments.at(-1)?.first !== first) return Infinity;
  return (await source.size(place.path(name))) ?? Infinity;
}

/** What somebody claims to have seen beyond this size was once whole: no power cut took it. */
function isClaimed({ claimed }: Walk, size: number): boolean {
  return claimed.some((one) => one > size);
}

/**
 * Hands over every line of a file, without its LF; the bytes are only good until it answers. A line
 * longer than any record comes in pieces. Answers what stands behind the last LF.
 */
export async function lines(
  source: VerifySource,
  path: string,
  use: {
    piece(bytes: Uint8Array): void;
    /** `at`: where in the file the line begins. */
    line(bytes: Uint8Array, start: number, end: number, at: number): void;
  },
): Promise<Uint8Array> {
  const buffer = new Uint8Array(PIECE);
  let held = 0;
  let position = 0;
  for (;;) {
    if (held === buffer.length) {
      use.line(buffer, 0, held, position - held);
      held = 0;
    }
    const count = await source.read(path, buffer.subarray(held), position);
    if (count === 0) return buffer.slice(0, held);
    use.piece(buffer.subarray(held, held + count));
    const base = position - held;
    position += count;
    const filled = held + count;
    let start = 0;
    let end = buffer.indexOf(LF, held);
    while (end >= 0 && end < filled) {
      use.line(buffer, start, end, base + start);
      start = end + 1;
      end = buffer.indexOf(LF, start);
    }
    if (start > 0) buffer.copyWithin(0, start, filled);
    held = filled - start;
  }
}
