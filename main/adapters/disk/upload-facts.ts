import { join } from 'node:path';
import { parseCheckpoint } from '../../core/journal/note.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { KnownCheckpoint, LogFacts } from '../../core/upload/facts.ts';
import { readWhole, type Files } from './files.ts';
import { parseJson, segmentsOf, utf8Text, type SegmentFile } from './log-folder.ts';
import { part, sizeOf } from './list-logs.ts';

const LF = 0x0a;
const HEAD_BYTES = 66 * 1024;
const ATTACHMENT = /^[0-9a-f]{64}$/;

/** Records of segments that grow no more, by path: they need not be counted again. */
export type CountedSegments = Map<string, { readonly size: number; readonly records: number }>;

/** What of a log there is to send. Throws the system's error. */
export function uploadFacts(
  files: Files,
  folder: string,
  logId: string,
  mode: Mode,
  counted: CountedSegments,
): LogFacts {
  const found = segmentsOf(files, folder);
  const newest = found.at(-1);
  const tail = newest ? wholeLines(readWhole(files, newest.path) ?? new Uint8Array()) : [];
  const segments = found.map((segment) => ({
    first: segment.first,
    records: segment === newest ? tail.length : countOf(files, segment, counted),
  }));
  const last = segments.at(-1);
  const records = last ? last.first + last.records : 0;
  const upload = trailing(tail);
  const closing = tail.at(-1);
  return {
    logId,
    mode,
    origin: originIn(files, found[0]),
    closed: closing !== undefined && typeOf(closing) === 'log.close',
    records,
    newsUpTo: records - upload,
    segments,
    checkpoints: checkpointsOf(files, folder),
    attachments: files
      .list(join(folder, 'att'))
      .filter((name) => ATTACHMENT.test(name))
      .map((sha256) => ({ sha256, size: sizeOf(files, join(folder, 'att', sha256)) })),
    texts: wholeBytes(readWhole(files, join(folder, 'texts.jsonl')) ?? new Uint8Array()),
  };
}

/** The lines of a file without their LF; what follows the last LF is no line yet. */
export function wholeLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

export function wholeBytes(bytes: Uint8Array): number {
  return bytes.lastIndexOf(LF) + 1;
}

function countOf(files: Files, { path }: SegmentFile, counted: CountedSegments): number {
  const size = sizeOf(files, path);
  const known = counted.get(path);
  if (known?.size === size) return known.records;
  const { length: records } = wholeLines(readWhole(files, path) ?? new Uint8Array());
  counted.set(path, { size, records });
  return records;
}

/** How many records at the end are of type `upload`. */
function trailing(lines: readonly Uint8Array[]): number {
  let count = 0;
  while (count < lines.length) {
    const line = lines[lines.length - 1 - count];
    if (!line || typeOf(line) !== 'upload') break;
    count += 1;
  }
  return count;
}

function typeOf(line: Uint8Array): string | undefined {
  const record = parseJson(utf8Text(line));
  const type = typeof record === 'object' && record !== null && 'type' in record && record.type;
  return typeof type === 'string' ? type : undefined;
}

function originIn(files: Files, first: SegmentFile | undefined): string {
  if (!first) return '';
  const [line] = wholeLines(part(files, first.path, 0, HEAD_BYTES));
  const record =
    line &&
    (parseJson(utf8Text(line)) as
      { readonly data?: { readonly origin?: unknown } } | null | undefined);
  const origin = record?.data?.origin;
  return typeof origin === 'string' ? origin : '';
}

/** The first note of each size, with the log's own signature only: witnesses may add lines later. */
function checkpointsOf(files: Files, folder: string): readonly KnownCheckpoint[] {
  const bytes = readWhole(files, join(folder, 'checkpoints.txt'));
  const bySize = new Map<number, KnownCheckpoint>();
  for (const [text] of utf8Text(bytes ?? new Uint8Array()).matchAll(NOTE)) {
    const note = text.slice(0, -1);
    const signed = parseCheckpoint(note);
    if (!signed) continue;
    const { size, root, origin } = signed.checkpoint;
    const own = note.split('\n').filter((line) => line.startsWith(`\u2014 ${origin} `));
    if (bySize.has(size) || own.length === 0) continue;
    bySize.set(size, { size, root, note: `${signed.body}\n${own.join('\n')}\n` });
  }
  return [...bySize.values()].sort((left, right) => left.size - right.size);
}

/** Three lines, an empty one, signatures, an empty one: how `checkpoints.txt` holds its notes. */
const NOTE = /^[^\n]+\n\d+\n[^\n]+\n\n(?:\u2014 [^\n]+\n)+\n/gm;
