import { join } from 'node:path';
import type { Mode } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { LogFacts } from '../../core/upload/facts.ts';
import { readWhole, type Files } from './files.ts';
import { parseJson, segmentsOf, utf8Text, type SegmentFile } from './log-folder.ts';
import { part, sizeOf } from './list-logs.ts';
import { checkpointsOf, notesIn, vouchersOf } from './upload-notes.ts';

const LF = 0x0a;
const HEAD_BYTES = 66 * 1024;
const ATTACHMENT = /^[0-9a-f]{64}$/;

/** Records of segments that grow no more, by path: they need not be counted again. */
export type CountedSegments = Map<string, { readonly size: number; readonly records: number }>;

/** What of a log there is to send. Throws the system's error. */
export function uploadFacts(
  files: Files,
  hash: Hash,
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
  const notes = notesIn(files, folder);
  return {
    logId,
    mode,
    origin: originIn(files, found[0]),
    closed: closing !== undefined && typeOf(closing) === 'log.close',
    records,
    newsUpTo: records - upload,
    segments,
    checkpoints: checkpointsOf(notes),
    vouchers: vouchersOf(files, hash, folder, notes),
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
