import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTrailFiles } from '../../adapters/cloudtrail/trail-files.ts';
import { TrailCollector } from '../../core/reconcile/collect.ts';
import { reconcile } from '../../core/reconcile/match.ts';
import { storeReconciliation } from '../../core/reconcile/stored.ts';
import { compared, limited, median, timed, type Measure } from './measured.ts';
import { withScratch } from './scratch.ts';
import { ledgerOf, writeTrail } from './trail-of.ts';

const EVENTS = 100_000;
const FEW = 20_000;
const PER_FILE = 5_000;
const ROUNDS = 3;
const GOAL = 2.5;
const MOST_MEMORY = 64;

/**
 * Comparing a run with 100,000 events of CloudTrail, from files on the disk to the result as it is
 * kept, against `JSON.parse` of the same files; and how much more memory five times the events take.
 */
export const measure: Measure = async () =>
  withScratch(async (folder) => {
    const few = join(folder, 'few');
    const many = join(folder, 'many');
    for (const each of [few, many]) mkdirSync(each);
    writeTrail(few, FEW, PER_FILE);
    const files = writeTrail(many, EVENTS, PER_FILE);
    await compareAll(few, FEW);
    const before = process.resourceUsage().maxRSS / 1024;
    const ours = [await timed(() => compareAll(many, EVENTS))];
    const grown = process.resourceUsage().maxRSS / 1024 - before;
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(await timed(() => parseAll(files)));
      ours.push(await timed(() => compareAll(many, EVENTS)));
    }
    return [
      compared({
        id: 'reconcile-events',
        unit: 's',
        value: median(ours) / 1_000,
        than: `JSON.parse of the same files, ${String(EVENTS)} events`,
        other: median(theirs) / 1_000,
        goal: GOAL,
      }),
      limited({
        id: 'reconcile-memory',
        unit: 'MB',
        value: grown,
        limit: MOST_MEMORY,
        what: `most ${String(EVENTS)} events may take beyond ${String(FEW)}`,
      }),
    ];
  });

async function compareAll(folder: string, events: number): Promise<void> {
  const ledger = ledgerOf(events);
  const collector = new TrailCollector(ledger);
  const progress = { signal: new AbortController().signal, at: () => undefined };
  const read = await createTrailFiles().read([folder], (event) => collector.add(event), progress);
  if (!read.ok) throw new Error(read.error.detail);
  const result = reconcile(ledger, collector.collected());
  const about = { made: new Date(0).toISOString(), logs: [{ id: 'bench', records: 1 }] };
  const text = JSON.stringify(storeReconciliation(result, read.value, about));
  const { length } = ledger.calls;
  if (result.events !== events || result.seen.length !== length || !text.includes('"unlogged"')) {
    throw new Error(`${String(result.seen.length)} of ${String(length)} calls were seen`);
  }
}

function parseAll(files: readonly string[]): void {
  for (const file of files) JSON.parse(readFileSync(file, 'utf8'));
}
