import type { Hash } from '../../ports/hash.ts';
import type { VerifySource } from '../../ports/verify-source.ts';
import { equal, utf8, utf8Decode } from '../bytes.ts';
import { openText } from '../texts.ts';
import type { Judged } from './judge.ts';
import type { LogPlace } from './log-place.ts';
import type { LogFacts } from './log-facts.ts';
import { tooLarge } from './source-files.ts';
import { TextTable } from './text-table.ts';
import { isTampered, type Problem } from './verdict.ts';

/** Far above what a log of days keeps. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A text has at most 64 KiB; escaped, a character of it may take six bytes. */
const MOST_LINE = 512 * 1024;
const MOST_PROBLEMS = 100;
const MOST_STRAYS = 20;
const LF = 0x0a;

/** `texts.jsonl` of one log, read once, before its records. */
export interface KeptTexts {
  readonly table: TextTable;
  /** Numbers of the first lines that open nothing, the last one when the file ends within it. */
  readonly damaged: readonly number[];
  /** How many such lines there are. */
  readonly damagedCount: number;
  /** The last line that opens its commitment; 0 for none. */
  readonly lastWhole: number;
  /** Why the file was not read to its end. */
  readonly refused?: Problem;
}

/** Reads the texts kept beside a log, and checks that each opens the commitment it stands with. */
export async function readTexts(
  source: VerifySource,
  hash: Hash,
  place: LogPlace,
): Promise<KeptTexts | undefined> {
  const file = place.label('texts.jsonl');
  const path = place.path('texts.jsonl');
  const size = await source.size(path);
  if (size === undefined || size === 0) return undefined;
  const table = new TextTable();
  const damaged: number[] = [];
  let damagedCount = 0;
  let number = 0;
  let lastWhole = 0;
  const done = (refused?: Problem): KeptTexts => {
    table.sort();
    return { table, damaged, damagedCount, lastWhole, ...(refused && { refused }) };
  };
  if (size > MOST_BYTES) return done(tooLarge(file, MOST_BYTES));
  const spoilt = (at: number) => {
    damagedCount += 1;
    if (damaged.length < MOST_PROBLEMS) damaged.push(at);
  };
  const line = (bytes: Uint8Array) => {
    number += 1;
    const commitment = opened(hash, bytes);
    if (commitment === undefined) return spoilt(number);
    table.add(commitment, number);
    lastWhole = number;
  };
  const buffer = new Uint8Array(MOST_LINE);
  let held = 0;
  let over = false;
  for (let position = 0; ;) {
    const count = await source.read(path, buffer.subarray(held), position);
    position += count;
    held += count;
    let start = 0;
    const filled = buffer.subarray(0, held);
    for (let end = filled.indexOf(LF); end >= 0; end = filled.indexOf(LF, start)) {
      if (over) spoilt((number += 1));
      else line(filled.subarray(start, end));
      over = false;
      start = end + 1;
    }
    buffer.copyWithin(0, start, held);
    held -= start;
    if (count === 0) break;
    /* Longer than any text, such as the zeros a power cut leaves: no text, whatever its end is. */
    if (held === buffer.length) [held, over] = [0, true];
  }
  if (held > 0 || over) spoilt(number + 1);
  return done();
}

/**
 * What is wrong with the texts, now that the records were walked. Whatever was damaged in front of a
 * text that was on the disk for certain was damaged later; behind the last of those, power loss may
 * have left some texts of a batch and others not. A text that was taken out lawfully leaves no trace
 * here, and the log stays valid.
 */
export function textProblems(
  { table, damaged, damagedCount, lastWhole, refused }: KeptTexts,
  place: LogPlace,
  facts: LogFacts,
  judged: Judged,
): readonly Problem[] {
  const file = place.label('texts.jsonl');
  if (refused) return [refused];
  /* Where records are damaged, or were not read one by one, the texts they name are not known. */
  const known = facts.byDigest === 0 && !facts.problems.some(isTampered);
  const settled = Math.max(facts.lastBatch, judged.signedUpTo);
  const last = known ? table.lastBefore(settled) : lastWhole;
  const changed = damaged.filter((line) => line < last);
  const [torn] = damaged.filter((line) => line > last);
  const problems = changed.map((line): Problem => {
    const text = `line ${line} does not open its commitment`;
    return { file, kind: 'text', verdict: 'TAMPERED', text };
  });
  const more = damagedCount - damaged.length;
  /* Numbers ascend: where a listed one is torn, those behind it are, too. */
  if (more > 0 && changed.length === damaged.length) {
    const text =
      more === 1
        ? '1 more line does not open its commitment'
        : `${more} more lines do not open their commitments`;
    problems.push({ file, kind: 'text', verdict: 'TAMPERED', text });
  }
  if (torn !== undefined) {
    const behind = torn > lastWhole ? 'nothing whole follows' : 'only texts written with it follow';
    const text = `line ${torn} is cut off or damaged, and ${behind}`;
    problems.push({ file, kind: 'torn-text', verdict: 'TORN_TAIL', text });
  }
  /* Behind a torn end, texts without a record are those of the records that were lost there. */
  const whole = known && !facts.problems.some(({ verdict }) => verdict);
  return whole ? [...problems, ...strays(file, table)] : problems;
}

/** Texts in front of a record that a crash kept from the disk; nobody should read them as evidence. */
function strays(file: string, table: TextTable): readonly Problem[] {
  const lines = table.strays();
  const told = lines.slice(0, MOST_STRAYS).map((line): Problem => {
    const text = `line ${line} belongs to no record: a crash may have left it, it proves nothing`;
    return { file, kind: 'text-stray', text };
  });
  const more = lines.length - told.length;
  if (more === 0) return told;
  const count = more === 1 ? '1 more line belongs' : `${more} more lines belong`;
  return [...told, { file, kind: 'text-stray', text: `${count} to no record` }];
}

/** The commitment a line opens; undefined when it is not exactly what was written. */
function opened(hash: Hash, bytes: Uint8Array): string | undefined {
  try {
    const kept = openText(hash, JSON.parse(utf8Decode(bytes)));
    return kept !== undefined && equal(utf8(JSON.stringify(kept)), bytes) ? kept.c : undefined;
  } catch {
    return undefined;
  }
}
