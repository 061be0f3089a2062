import type { VerifySource } from '../../ports/verify-source.ts';
import { utf8Decode } from '../bytes.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../note.ts';

/** Longest note that is read: hundreds of signature lines. */
const MOST_NOTE = 64 * 1024;

/** Longest `checkpoints.txt`: some 300,000 notes. */
export const MOST_NOTES_BYTES = 64 * 1024 * 1024;

const LF = 0x0a;

/** Called for each note; `end` false: the file ends before the note does. */
type UseNote = (bytes: Uint8Array, end: boolean) => void;

/**
 * Walks the notes of `checkpoints.txt`, each followed by an empty line, in constant memory. Answers
 * false when a note is longer than any: what follows is not read then.
 */
async function walkNotes(source: VerifySource, path: string, use: UseNote): Promise<boolean> {
  if ((await source.size(path)) === undefined) return true;
  const buffer = new Uint8Array(MOST_NOTE * 2);
  let held = 0;
  let position = 0;
  for (;;) {
    const count = await source.read(path, buffer.subarray(held), position);
    position += count;
    held += count;
    let start = 0;
    for (;;) {
      const end = noteEnd(buffer, start, held);
      if (end < 0) break;
      use(buffer.subarray(start, end - 1), true);
      start = end;
    }
    if (count === 0) {
      if (start < held) use(buffer.subarray(start, held), false);
      return true;
    }
    buffer.copyWithin(0, start, held);
    held -= start;
    if (held > MOST_NOTE) return false;
  }
}

/** Behind the second empty line from `start`, or -1. */
function noteEnd(bytes: Uint8Array, start: number, held: number): number {
  let blanks = 0;
  let at = start;
  for (;;) {
    const lf = bytes.indexOf(LF, at);
    if (lf < 0 || lf + 1 >= held) return -1;
    if (bytes[lf + 1] === LF) {
      blanks += 1;
      at = lf + 2;
      if (blanks === 2) return at;
    } else at = lf + 1;
  }
}

/** The sizes the notes claim, in their order; what is no number is left out. */
export async function noteSizes(source: VerifySource, path: string): Promise<readonly number[]> {
  const sizes: number[] = [];
  if (((await source.size(path)) ?? 0) > MOST_NOTES_BYTES) return sizes;
  await walkNotes(source, path, (bytes) => {
    const start = bytes.indexOf(LF) + 1;
    const end = bytes.indexOf(LF, start);
    if (start === 0 || end <= start || end - start > 15) return;
    const size = Number(utf8Decode(bytes.subarray(start, end)));
    if (Number.isSafeInteger(size) && size >= 0) sizes.push(size);
  });
  return sizes;
}

export interface NoteReader {
  /** `at` counts from 0; undefined: unreadable, with something readable behind it. */
  note(note: SignedCheckpoint | undefined, at: number): void;
  /** Cut off, or unreadable with nothing readable behind it: as a crash leaves it. */
  torn(at: number): void;
  tooLong(at: number): void;
}

/** Hands over every note, judged as whole, damaged or torn. `from`: sizes below need not be parsed. */
export async function readNotes(
  source: VerifySource,
  path: string,
  reader: NoteReader,
): Promise<void> {
  let at = 0;
  let waiting: number[] = [];
  const whole = await walkNotes(source, path, (bytes, end) => {
    const note = end ? parsed(bytes) : undefined;
    if (note) {
      for (const damaged of waiting) reader.note(undefined, damaged);
      waiting = [];
      reader.note(note, at);
    } else waiting.push(at);
    at += 1;
  });
  for (const torn of waiting) {
    if (whole) reader.torn(torn);
    else reader.note(undefined, torn);
  }
  if (!whole) reader.tooLong(at);
}

function parsed(bytes: Uint8Array): SignedCheckpoint | undefined {
  try {
    return parseCheckpoint(utf8Decode(bytes));
  } catch {
    return undefined;
  }
}
