import { join } from 'node:path';
import { isRecord } from '../../../core/journal/parse.ts';
import type { KeptText } from '../../../core/journal/texts.ts';
import { sizeOf } from '../list-logs.ts';
import type { Files } from '../files.ts';
import { parseJson, utf8Text } from '../log-folder.ts';
import { openText } from '../open-text.ts';

const CHUNK = 256 * 1024;
const LF = 0x0a;
/** Where the 44 characters of the commitment stand in a line: `{"c":"…`. */
const C_FROM = 6;
const C_LENGTH = 44;

/**
 * Finds free texts by their commitment in memory of 16 bytes a text: a table of the first 48 bits of
 * each commitment and where its line begins. A line is read, and its commitment opened, when asked.
 */
export class TextIndex {
  private keys = new Float64Array(1024).fill(-1);
  private places = new Float64Array(1024);
  private count = 0;
  private readonly files: Files;
  private readonly path: string;
  private readonly file: number | undefined;

  constructor(files: Files, folder: string) {
    this.files = files;
    this.path = join(folder, 'texts.jsonl');
    this.file = files.list(folder).includes('texts.jsonl') ? files.open(this.path, 'r') : undefined;
    if (this.file !== undefined) this.build(this.file);
  }

  /** The text, where it is kept and opens the commitment. */
  open(commitment: string): string | undefined {
    return this.kept(commitment)?.text;
  }

  /** The same with the salt that opens it. */
  kept(commitment: string): KeptText | undefined {
    const { file } = this;
    const key = keyOf(commitment);
    if (file === undefined || key < 0) return undefined;
    for (let slot = this.slot(key); this.keys[slot] !== -1; slot = (slot + 1) % this.keys.length) {
      if (this.keys[slot] !== key) continue;
      const kept = openText(parseJson(this.line(file, this.places[slot] ?? 0)));
      if (kept?.c === commitment) return kept;
    }
    return undefined;
  }

  close(): void {
    if (this.file !== undefined) this.files.close(this.file);
  }

  private build(file: number): void {
    eachLine(this.files, file, (line, at) => {
      const key = keyOf(
        Buffer.from(
          line.buffer,
          line.byteOffset + C_FROM,
          Math.max(0, Math.min(C_LENGTH, line.length - C_FROM)),
        ).toString('latin1'),
      );
      if (key >= 0) this.put(key, at);
    });
  }

  private put(key: number, at: number): void {
    if (this.count * 2 >= this.keys.length) this.grow();
    let slot = this.slot(key);
    while (this.keys[slot] !== -1) slot = (slot + 1) % this.keys.length;
    this.keys[slot] = key;
    this.places[slot] = at;
    this.count += 1;
  }

  private grow(): void {
    const { keys, places } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.places = new Float64Array(keys.length * 2);
    this.count = 0;
    for (const [index, key] of keys.entries()) if (key !== -1) this.put(key, places[index] ?? 0);
  }

  private slot(key: number): number {
    return key % this.keys.length;
  }

  private line(file: number, at: number): string {
    for (let length = 4096; ; length *= 4) {
      const bytes = new Uint8Array(length);
      const count = this.files.read(file, bytes, at);
      const end = bytes.subarray(0, count).indexOf(LF);
      if (end >= 0) return utf8Text(bytes.subarray(0, end));
      if (count < length) return utf8Text(bytes.subarray(0, count));
    }
  }
}

/** The first 48 bits of a commitment as a number; -1 when it is none. */
function keyOf(commitment: string): number {
  if (commitment.length !== C_LENGTH) return -1;
  const bytes = Buffer.from(commitment.slice(0, 8), 'base64');
  return bytes.length === 6 ? bytes.readUIntBE(0, 6) : -1;
}

/** Every whole line of a file with the place it begins at. */
export function eachLine(
  files: Files,
  file: number,
  visit: (line: Uint8Array, at: number) => void,
): void {
  let buffer = new Uint8Array(CHUNK);
  let held = 0;
  let base = 0;
  for (;;) {
    if (held === buffer.length) {
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
    const count = files.read(file, buffer.subarray(held), base + held);
    if (count === 0) return;
    const filled = held + count;
    let start = 0;
    for (
      let end = buffer.indexOf(LF, held);
      end >= 0 && end < filled;
      end = buffer.indexOf(LF, start)
    ) {
      visit(buffer.subarray(start, end), base + start);
      start = end + 1;
    }
    buffer.copyWithin(0, start, filled);
    base += start;
    held = filled - start;
  }
}

/** Copies `texts.jsonl` without the lines of some commitments. Answers the text that is left. */
export function withoutTexts(
  files: Files,
  folder: string,
  left: ReadonlySet<string>,
  keep: (line: string) => void,
): void {
  if (!files.list(folder).includes('texts.jsonl')) return;
  const path = join(folder, 'texts.jsonl');
  if (sizeOf(files, path) === 0) return;
  const file = files.open(path, 'r');
  try {
    eachLine(files, file, (line) => {
      const text = utf8Text(line);
      const parsed = parseJson(text);
      if (isRecord(parsed) && typeof parsed.c === 'string' && left.has(parsed.c)) return;
      keep(`${text}\n`);
    });
  } finally {
    files.close(file);
  }
}
