import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFolder } from '../../adapters/disk/verify-folder.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeSignatures } from '../../adapters/system/signatures.ts';
import { compared, limited, median, timed, type Measure } from './measured.ts';
import { openJournal } from './open-journals.ts';
import { cacheFolder } from './scratch.ts';

const RECORDS = 200_000;
const BATCH = 2_000;
const ROUNDS = 3;
const GOAL = 2.5;
const MOST_MEMORY = 64;

/**
 * Verifying a log of 200,000 records in full, against SHA-256 and `JSON.parse` of the same bytes
 * line by line; and how far this process's memory grows in doing so.
 */
export const measure: Measure = async () => {
  const folder = await logOf(RECORDS);
  const before = process.resourceUsage().maxRSS / 1024;
  const ours = [await timed(() => verified(folder))];
  const grown = process.resourceUsage().maxRSS / 1024 - before;
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    theirs.push(await timed(() => hashAndParse(folder)));
    ours.push(await timed(() => verified(folder)));
  }
  return [
    compared({
      id: 'verify',
      unit: 's',
      value: median(ours) / 1_000,
      than: `SHA-256 + JSON.parse per line of ${String(RECORDS)} records`,
      other: median(theirs) / 1_000,
      goal: GOAL,
    }),
    limited({
      id: 'verify-memory',
      unit: 'MB',
      value: grown,
      limit: MOST_MEMORY,
      what: 'most it may take beyond an idle process',
    }),
  ];
};

async function verified(folder: string): Promise<void> {
  const tools = { hash: createNodeHash(), signatures: createNodeSignatures() };
  const report = await verifyFolder(folder, tools);
  if (!report.ok) throw new Error(report.error.detail);
  const { verdict, records } = report.value;
  if (!verdict.startsWith('VALID') || records < RECORDS) {
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

/** Written once by the app's own journal and kept beside the project; made anew when it no longer verifies. */
async function logOf(records: number): Promise<string> {
  const root = cacheFolder(`log-${String(records)}`);
  const pointer = join(root, 'folder.txt');
  if (existsSync(pointer)) {
    const folder = readFileSync(pointer, 'utf8');
    try {
      await verified(folder);
      return folder;
    } catch {
      rmSync(root, { recursive: true });
      return logOf(records);
    }
  }
  process.stderr.write(`  writing a log of ${String(records)} records, once …\n`);
  const journal = await openJournal(root);
  for (let at = 0; at < records; at += BATCH) {
    const appends = Array.from({ length: BATCH }, (_, index) => {
      const path = `section-${String(at % 7)}/step-${String((at + index) % 90)}`;
      return journal.append({ type: 'step.done', data: { path, how: 'person' } });
    });
    const failed = (await Promise.all(appends)).find((one) => !one.ok);
    if (failed) throw new Error('a record was not written');
  }
  await journal.close('finished');
  const folder = join(root, 'drills', journal.logId);
  writeFileSync(pointer, folder);
  return folder;
}
