import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFolder } from '../../adapters/disk/verify-folder.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeSignatures } from '../../adapters/system/signatures.ts';
import { LONG_LOG_ID, LONG_RECORDS, longLog } from './long-log.ts';
import { compared, limited, median, timed, type Measure } from './measured.ts';

const ROUNDS = 3;
const GOAL = 2.5;
const QUICK_GOAL = 0.5;
const MOST_MEMORY = 64;
const MB = 1024 * 1024;

/**
 * Verifying a log of a million records in full, and by the digests of its closed segments, against
 * SHA-256 and `JSON.parse` of the same bytes line by line; and the most memory the full check takes.
 */
export const measure: Measure = async () => {
  const folder = join(longLog(), 'drills', LONG_LOG_ID);
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const ours = [await timed(() => verified(folder, { progress: watch }))];
  const quick: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await timed(() => hashAndParse(folder)));
    ours.push(await timed(() => verified(folder)));
    quick.push(await timed(() => verified(folder, { quick: true })));
  }
  const than = `SHA-256 + JSON.parse per line of ${String(LONG_RECORDS)} records`;
  const other = median(theirs) / 1_000;
  const beside = { unit: 's', than, other };
  return [
    compared({ id: 'verify', value: median(ours) / 1_000, goal: GOAL, ...beside }),
    compared({ id: 'verify-quick', value: median(quick) / 1_000, goal: QUICK_GOAL, ...beside }),
    limited({
      id: 'verify-memory',
      unit: 'MB',
      value: (most - before) / MB,
      limit: MOST_MEMORY,
      what: 'most it may take beyond an idle process',
    }),
  ];
};

async function verified(
  folder: string,
  how: { readonly quick?: boolean; readonly progress?: () => void } = {},
): Promise<void> {
  const tools = { hash: createNodeHash(), signatures: createNodeSignatures() };
  const report = await verifyFolder(folder, { ...tools, ...how });
  if (!report.ok) throw new Error(report.error.detail);
  const { verdict, records } = report.value;
  if (!verdict.startsWith('VALID') || records !== LONG_RECORDS) {
    throw new Error(`${folder}: ${verdict}, ${String(records)} records`);
  }
}

/** Segment by segment, so that neither side is charged for holding the whole log. */
function hashAndParse(folder: string): void {
  for (const name of readdirSync(folder)
    .filter((one) => one.startsWith('seg-'))
    .sort()) {
    const bytes = readFileSync(join(folder, name));
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(0x0a, start);
      const line = bytes.subarray(start, end < 0 ? bytes.length : end);
      createHash('sha256').update(line).digest();
      JSON.parse(line.toString('utf8'));
      start += line.length + 1;
    }
  }
}
