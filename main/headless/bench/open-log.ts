import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createLogProofs } from '../../adapters/disk/proofs.ts';
import { createLogReader } from '../../adapters/disk/log-reader.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeSignatures } from '../../adapters/system/signatures.ts';
import type { LogReader } from '../../core/ports/log-reader.ts';
import { LONG_LOG_ID, LONG_RECORDS, longLog } from './long-log.ts';
import { limited, median, shown, timed, type Measure } from './measured.ts';

const PAGE = 100;
const ROUNDS = 9;
const JUMPS = 300;
const MOST = 300;
const MOST_MEMORY = 64;
const TAIL = 64 * 1024;

/**
 * What main does when the log screen opens a log of a million records, its summary and the first
 * and the newest page, by a reader that has not seen it before; and then when it goes to any record.
 * `fstat` and a read of the last 64 KiB are told beside it.
 */
export const measure: Measure = async () => {
  const root = longLog();
  const before = process.resourceUsage().maxRSS / 1024;
  const opened: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(await timed(() => readTail(join(root, 'drills', LONG_LOG_ID))));
    opened.push(await timed(() => open(readerOf(root))));
  }
  const reader = readerOf(root);
  await open(reader);
  const jumps: number[] = [];
  for (let jump = 1; jump <= JUMPS; jump += 1) {
    /* Far apart and in no order; each segment is met for the first time and again. */
    const at = (jump * 618_033) % (LONG_RECORDS - PAGE);
    jumps.push(await timed(() => page(reader, at)));
  }
  const grown = process.resourceUsage().maxRSS / 1024 - before;
  const beside = `${shown(median(plain))} ms for fstat and the last 64 KiB; may take`;
  const ms = (id: string, value: number, what: string) =>
    limited({ id, unit: 'ms', value, limit: MOST, what });
  return [
    ms('open-log', median(opened), beside),
    ms('open-log-jump', median(jumps), `the median of ${String(JUMPS)} jumps; may take`),
    ms(
      'open-log-jump-worst',
      Math.max(...jumps),
      `the slowest of ${String(JUMPS)} jumps; may take`,
    ),
    limited({
      id: 'open-log-memory',
      unit: 'MB',
      value: grown,
      limit: MOST_MEMORY,
      what: 'most it may take beyond an idle process',
    }),
  ];
};

function readerOf(root: string): LogReader {
  const tools = { root, hash: createNodeHash(), signatures: createNodeSignatures() };
  return createLogReader({ ...tools, proofs: createLogProofs(tools) });
}

/** As the window asks: where the log ends is known with the first page, the newest one follows. */
async function open(reader: LogReader): Promise<void> {
  await page(reader, 0);
  await page(reader, LONG_RECORDS - PAGE);
}

async function page(reader: LogReader, from: number): Promise<void> {
  const summary = await reader.summary(LONG_LOG_ID);
  const read = await reader.page(LONG_LOG_ID, from, PAGE);
  if (!summary.ok || !read.ok) throw new Error('the log could not be read');
  const { total, records } = read.value;
  if (total !== LONG_RECORDS || records[0]?.at !== from || records.some(({ damage }) => damage)) {
    throw new Error(`${String(total)} records, page from ${String(records[0]?.at)}`);
  }
}

function readTail(folder: string): void {
  const last = readdirSync(folder)
    .filter((name) => name.startsWith('seg-'))
    .sort()
    .at(-1);
  const file = openSync(join(folder, last ?? ''), 'r');
  const { size } = fstatSync(file);
  readSync(file, Buffer.alloc(TAIL), 0, TAIL, Math.max(0, size - TAIL));
  closeSync(file);
}
