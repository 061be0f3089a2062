import { basename, dirname, join } from 'node:path';
import { concat, toHex } from '../../core/journal/bytes.ts';
import { parseCheckpoint } from '../../core/journal/note.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { readWhole, type Files } from './files.ts';
import { goodLines } from './good-lines.ts';
import { parseJson, segmentsOf, utf8Text } from './log-folder.ts';
import { openText } from './open-text.ts';
import { storedNotes } from './read-notes.ts';
import { cutBack, putAside } from './torn-tail.ts';
import { walkLines } from './walk-log.ts';
import { replaceDurably } from './write-whole.ts';

const LF = 0x0a;
/** Above the longest line: a text of 65,536 characters, each escaped to six bytes. */
const LONGEST_TEXT = 1024 * 1024;

/** Cuts off half a note at the end of `checkpoints.txt`: it was never acknowledged. */
export async function mendNotes(files: Files, folder: string): Promise<void> {
  const path = join(folder, 'checkpoints.txt');
  const bytes = readWhole(files, path);
  const whole = bytes ? wholeNotes(bytes) : 0;
  if (bytes && whole < bytes.length) await cutBack(files, path, whole);
}

/**
 * Puts aside texts that a crash left half-written, so that `texts.jsonl` ends well again. Several
 * of one batch may be whole behind one that is not: those stay. What is damaged among the texts of
 * signed records is no crash's work, and is left for the verifier to name.
 */
export async function mendTexts(files: Files, hash: Hash, folder: string): Promise<void> {
  const path = join(folder, 'texts.jsonl');
  const tail = await behindBroken(files, path);
  if (tail.length === 0) return;
  const signed = Math.max(0, ...storedNotes(files, folder).map((one) => one.checkpoint.size));
  const behind = new Set(tail.flatMap(({ c }) => (c === undefined ? [] : [c])));
  const covered = new Set<string>();
  await walkLines(files, behind.size === 0 ? [] : segmentsOf(files, folder), signed, (line) => {
    for (const c of commitmentsIn(utf8Text(line))) if (behind.has(c)) covered.add(c);
  });
  const last = tail.findLastIndex(({ c }) => c !== undefined && covered.has(c));
  const broken = tail.findIndex(({ c }, index) => index > last && c === undefined);
  const from = tail[broken]?.start;
  if (from === undefined) return;
  const bytes = readWhole(files, path) ?? new Uint8Array();
  const rest = bytes.subarray(from);
  await putAside(files, folder, toHex(hash.sha256(rest)), rest);
  const whole = tail.slice(broken).filter(({ c }) => c !== undefined);
  if (whole.length === 0) return cutBack(files, path, from);
  const kept = whole.map(({ start, end }) => bytes.subarray(start, end));
  await replaceDurably(files, path, concat(bytes.subarray(0, from), ...kept));
}

interface TextLine {
  readonly start: number;
  /** Behind its LF. */
  readonly end: number;
  /** Undefined for a line that opens no commitment, and for one without an end. */
  readonly c?: string;
}

/** The lines from the first broken one on; none when every line is whole, as it nearly always is. */
async function behindBroken(files: Files, path: string): Promise<readonly TextLine[]> {
  if (!files.list(dirname(path)).includes(basename(path))) return [];
  const from = await goodLines(files, path, new Uint8Array(LONGEST_TEXT), (line) => {
    return commitmentOf(line) !== undefined;
  });
  if (from === undefined) return [];
  const bytes = readWhole(files, path) ?? new Uint8Array();
  const lines: TextLine[] = [];
  let start = from;
  while (start < bytes.length) {
    const found = bytes.indexOf(LF, start);
    const end = found < 0 ? bytes.length : found + 1;
    const c = commitmentOf(bytes.subarray(start, found < 0 ? start : found));
    lines.push({ start, end, ...(c !== undefined && { c }) });
    start = end;
  }
  return lines;
}

/** Of a line that opens its own commitment, as it was written. */
function commitmentOf(bytes: Uint8Array): string | undefined {
  const line = utf8Text(bytes);
  const kept = openText(parseJson(line));
  return kept !== undefined && JSON.stringify(kept) === line ? kept.c : undefined;
}

function commitmentsIn(record: string): readonly string[] {
  return [...record.matchAll(/"c":"([A-Za-z0-9+/]{43}=)"/g)].map(([, c = '']) => c);
}

/** Bytes up to and with the last readable note and the empty line behind it. */
function wholeNotes(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  let whole = 0;
  let start = 0;
  for (;;) {
    const middle = text.indexOf('\n\n', start);
    const end = middle < 0 ? -1 : text.indexOf('\n\n', middle + 2);
    if (end < 0) return whole;
    if (parseCheckpoint(Buffer.from(bytes.subarray(start, end + 1)).toString('utf8')))
      whole = end + 2;
    start = end + 2;
  }
}
