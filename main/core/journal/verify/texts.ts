import type { Hash } from '../../ports/hash.ts';
import type { VerifySource } from '../../ports/verify-source.ts';
import { equal, utf8, utf8Decode } from '../bytes.ts';
import { openText } from '../texts.ts';
import type { LogPlace } from './judge.ts';
import { tooLarge } from './source-files.ts';
import type { Problem } from './verdict.ts';

/** Far above what a log of days keeps. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A text has at most 64 KiB; escaped, a character of it may take six bytes. */
const MOST_LINE = 512 * 1024;
const MOST_PROBLEMS = 100;
const LF = 0x0a;

/**
 * Checks that every text kept beside a log still opens its commitment. A text that was taken out
 * lawfully leaves no trace here, and the log stays valid.
 */
export async function checkTexts(
  source: VerifySource,
  hash: Hash,
  place: LogPlace,
): Promise<readonly Problem[]> {
  const file = place.label('texts.jsonl');
  const path = place.path('texts.jsonl');
  const size = await source.size(path);
  if (size === undefined || size === 0) return [];
  if (size > MOST_BYTES) return [tooLarge(file, MOST_BYTES)];
  const problems: Problem[] = [];
  let number = 0;
  /** Lines that open nothing, and nothing whole behind them yet. */
  let waiting: number[] = [];
  const line = (bytes: Uint8Array) => {
    number += 1;
    if (!opens(hash, bytes)) {
      waiting.push(number);
      return;
    }
    for (const wrong of waiting) {
      const text = `line ${wrong} does not open its commitment`;
      if (problems.length < MOST_PROBLEMS) {
        problems.push({ file, kind: 'text', verdict: 'TAMPERED', text });
      }
    }
    waiting = [];
  };
  const buffer = new Uint8Array(MOST_LINE);
  let held = 0;
  for (let position = 0; ;) {
    const count = await source.read(path, buffer.subarray(held), position);
    position += count;
    held += count;
    let start = 0;
    const filled = buffer.subarray(0, held);
    for (let end = filled.indexOf(LF); end >= 0; end = filled.indexOf(LF, start)) {
      line(filled.subarray(start, end));
      start = end + 1;
    }
    if (start === 0 && held === buffer.length) {
      const text = `line ${number + 1} is longer than any text`;
      return [...problems, { file, kind: 'text', verdict: 'TAMPERED', text }];
    }
    buffer.copyWithin(0, start, held);
    held -= start;
    if (count === 0) break;
  }
  const [torn = held > 0 ? number + 1 : undefined] = waiting;
  if (torn === undefined) return problems;
  const text = `line ${torn} is cut off or damaged, and nothing whole follows`;
  return [...problems, { file, kind: 'torn-text', verdict: 'TORN_TAIL', text }];
}

function opens(hash: Hash, bytes: Uint8Array): boolean {
  try {
    const kept = openText(hash, JSON.parse(utf8Decode(bytes)));
    return kept !== undefined && equal(utf8(JSON.stringify(kept)), bytes);
  } catch {
    return false;
  }
}
