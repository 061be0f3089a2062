import { join } from 'node:path';
import { parseCheckpoint } from '../../core/journal/note.ts';
import { LogCheck } from '../../core/journal/verify/check-log.ts';
import type { FoundNote } from '../../core/journal/verify/judge.ts';
import type { LogFacts } from '../../core/journal/verify/log-facts.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { readWhole, type Files } from './files.ts';
import { segmentsOf } from './log-folder.ts';

const CHUNK = 256 * 1024;
const LF = 0x0a;

/**
 * Streams a log's records through the check in memory that does not grow with the log. Gives way
 * to other work after each piece. `label` turns a file name into the one findings use.
 */
export async function walkLog(
  files: Files,
  hash: Hash,
  folder: string,
  label: (name: string) => string,
  sizes: readonly number[],
): Promise<LogFacts> {
  const check = new LogCheck(hash, sizes);
  const buffer = new Uint8Array(CHUNK);
  for (const segment of segmentsOf(files, folder)) {
    const name = label(segment.name);
    const file = files.open(segment.path, 'r');
    try {
      let held = 0;
      let position = 0;
      for (;;) {
        if (held === buffer.length) {
          /* No line is this long: let the check say so, and go on behind it. */
          check.line(buffer, 0, held, name);
          held = 0;
        }
        const count = files.read(file, buffer.subarray(held), position);
        if (count === 0) break;
        position += count;
        const filled = held + count;
        held = keepRest(buffer, filled, lines(check, buffer, held, filled, name));
        await new Promise((resolve) => setImmediate(resolve));
      }
      check.rest(buffer.subarray(0, held), name);
    } finally {
      files.close(file);
    }
  }
  check.end();
  return check.facts();
}

/** Hands over every whole line; answers where the unfinished one begins. */
function lines(
  check: LogCheck,
  buffer: Uint8Array,
  searchFrom: number,
  filled: number,
  name: string,
): number {
  let start = 0;
  let end = buffer.indexOf(LF, searchFrom);
  while (end >= 0 && end < filled) {
    check.line(buffer, start, end, name);
    start = end + 1;
    end = buffer.indexOf(LF, start);
  }
  return start;
}

function keepRest(buffer: Uint8Array, filled: number, start: number): number {
  if (start > 0) buffer.copyWithin(0, start, filled);
  return filled - start;
}

/**
 * The notes of `checkpoints.txt`, each followed by an empty line. What is no note is still counted.
 * Only places and sizes are kept; a note is read again when it is judged.
 */
export function readNotes(files: Files, folder: string): readonly FoundNote[] {
  const bytes = readWhole(files, join(folder, 'checkpoints.txt')) ?? new Uint8Array();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const notes: { torn: boolean; readonly size: number; readonly read: FoundNote['read'] }[] = [];
  for (let start = 0; start < text.length;) {
    const middle = text.indexOf('\n\n', start);
    const end = middle < 0 ? -1 : text.indexOf('\n\n', middle + 2);
    const from = start;
    const to = end < 0 ? text.length : end + 1;
    const read = () => parseCheckpoint(text.toString('utf8', from, to));
    notes.push({ torn: end < 0, size: sizeIn(text, from, to), read });
    start = end < 0 ? text.length : end + 2;
  }
  for (const found of notes.slice().reverse()) {
    if (!found.torn && found.read() !== undefined) break;
    found.torn = true;
  }
  return notes;
}

/** The second line of a note; -1 when it is no number. */
function sizeIn(text: Buffer, from: number, to: number): number {
  const start = text.indexOf(LF, from) + 1;
  const end = text.indexOf(LF, start);
  if (start === 0 || end < 0 || end > to || end - start > 15 || end === start) return -1;
  const size = Number(text.toString('latin1', start, end));
  return Number.isInteger(size) ? size : -1;
}
