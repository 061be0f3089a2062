import { fromBase64, utf8Decode } from '../bytes.ts';
import { MAX_LINE } from '../line.ts';
import { isRecord } from '../parse.ts';
import type { LogCheck } from './check-log.ts';
import type { LogFacts } from './log-facts.ts';
import { notableTypes } from './notable.ts';
import { matches } from './compare.ts';
import { segmentLink, type SegmentLink, type SegmentStart } from './segment.ts';
import type { Problem } from './verdict.ts';
import { lines, startAt, walkNewest, type Walk } from './walk.ts';

/** Length of `,"v":1,"z":"xxxxxxxx"}`, which stands behind the type of every record. */
const BEHIND_TYPE = 22;
const LF = 0x0a;

/**
 * Checks every closed segment by its digest, which the segment behind it holds, and the newest one
 * record by record, on top of the subtrees it says are below it. Undefined when the log has one
 * segment, or segments that do not hold each other's digests: then only a full check will do.
 */
export async function walkQuick(walk: Walk): Promise<LogFacts | undefined> {
  const { segments } = walk;
  const newest = segments.at(-1);
  if (!newest || segments.length < 2) return undefined;
  const link = await linkOf(walk, newest.name);
  const peaks = link?.peaks.flatMap((one) => fromBase64(one) ?? []);
  if (!link || !peaks || peaks.length !== bitsOf(newest.first)) return undefined;
  if (peaks.some(({ length }) => length !== 32)) return undefined;
  const check = startAt(walk, { size: newest.first, peaks });
  const problems: Problem[] = [];
  let previous: SegmentStart['previous'];
  let expected = 0;
  for (const segment of segments.slice(0, -1)) {
    const file = walk.place.label(segment.name);
    const wrong = (seq: number, text: string) =>
      problems.push({ seq, file, kind: 'segment', verdict: 'TAMPERED', text });
    if (segment.first !== expected) {
      wrong(expected, `record ${expected} is missing: ${file} begins with record ${segment.first}`);
    }
    if (previous) {
      const said = await linkOf(walk, segment.name);
      if (said?.sha256 !== previous.sha256 || said.first !== previous.first) {
        wrong(
          previous.first,
          `the segment before record ${segment.first} is not the one it was written behind`,
        );
      }
    }
    const read = await digestSegment(walk, check, segment.name, segment.first);
    if (read.torn) wrong(read.next, `${file} is cut off`);
    previous = { first: segment.first, sha256: read.sha256 };
    expected = read.next;
  }
  if (expected !== newest.first) {
    const text = `the records before ${newest.first} end with record ${expected - 1}`;
    const file = walk.place.label(newest.name);
    problems.push({ seq: expected, file, kind: 'gap', verdict: 'TAMPERED', text });
  }
  const facts = await walkNewest(walk, check, previous);
  return { ...facts, problems: [...problems, ...facts.problems] };
}

async function digestSegment(
  { source, tools, place, pulse }: Walk,
  check: LogCheck,
  name: string,
  first: number,
) {
  const file = place.label(name);
  const hash = tools.running();
  let seq = first;
  const rest = await lines(source, place.path(name), {
    piece: (bytes) => {
      hash.update(bytes);
      pulse.beat(file, bytes.length, seq);
    },
    line: (bytes, start, end) => {
      if (seq === 0 || matters(bytes, start, end)) check.noteClosed(bytes, start, end, seq, file);
      seq += 1;
    },
  });
  pulse.beat(file, 0, seq);
  return { sha256: hash.hex(), next: seq, torn: rest.length > 0 };
}

/** Records with attachments, and the few types a verdict depends on: told without parsing a line. */
function matters(bytes: Uint8Array, start: number, end: number): boolean {
  const typeEnd = end - BEHIND_TYPE;
  for (const type of notableTypes) {
    const from = typeEnd - type.length - 2;
    if (from > start && matches(bytes, { start: from, end: typeEnd }, `"${type}"`)) return true;
  }
  /* The actor is the first field; attachments, where there are any, the second. */
  for (
    let at = bytes.indexOf(CLOSE, start);
    at >= 0 && at < end;
    at = bytes.indexOf(CLOSE, at + 1)
  ) {
    if (bytes[at - 1] !== QUOTE || bytes[at - 2] === BACKSLASH) continue;
    return matches(bytes, { start: at + 1, end: at + 1 + ATT.length }, ATT);
  }
  return false;
}

const CLOSE = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ATT = ',"att":[';

/** The `seg` of a segment's first record. */
async function linkOf({ source, place }: Walk, name: string): Promise<SegmentLink | undefined> {
  const bytes = new Uint8Array(MAX_LINE + 1);
  const count = await source.read(place.path(name), bytes, 0);
  const end = bytes.subarray(0, count).indexOf(LF);
  if (end < 0) return undefined;
  try {
    const record: unknown = JSON.parse(utf8Decode(bytes.subarray(0, end)));
    return isRecord(record) ? segmentLink(record.seg) : undefined;
  } catch {
    return undefined;
  }
}

/** As many full subtrees as the number has bits set. */
function bitsOf(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}
