import type { Objective } from '../../core/drill/scenario.ts';
import type { Entry } from '../../core/journal/payload.ts';
import { NOTHING_COUNTED } from '../../core/ports/programme.ts';
import type { Brief } from '../../core/programme/briefs.ts';
import { MOST_COUNTED, resultOf, type RunResult } from '../../core/programme/results.ts';
import type { Desk } from '../desk.ts';
import { importedBriefs, joined, ownBriefs, type ImportedBrief } from './gather.ts';

export interface Counting {
  readonly briefs: readonly Brief[];
  readonly results: ReadonlyMap<string, RunResult>;
  readonly imported: readonly ImportedBrief[];
}

export interface CountWatch {
  readonly signal: AbortSignal;
  at(done: number, total: number): void;
}

const under = new WeakMap<Desk, Promise<Counting>>();

/** All drills with what each came to. Only what was not counted before is read; one counting at a time. */
export function countDrills(desk: Desk): Promise<Counting> {
  const running = under.get(desk);
  if (running) return running;
  const begun = countNew(desk).finally(() => under.delete(desk));
  under.set(desk, begun);
  return begun;
}

async function countNew(desk: Desk): Promise<Counting> {
  const { programme } = desk.ports;
  const before = programme?.book.counted() ?? NOTHING_COUNTED;
  const counting = await countAll(desk, before.results);
  desk.drills = counting.briefs;
  const imported = counting.imported.map(({ brief }) => brief);
  const news = [...counting.results.values()].some((one) => before.results.get(one.logId) !== one);
  if (news || JSON.stringify(imported) !== JSON.stringify(before.imported)) {
    await programme?.book.keepCounted({ results: counting.results, imported });
  }
  desk.ports.changed();
  return counting;
}

/** The same; what is in `known` is not read again. With nothing known all of it comes from the logs. */
export async function countAll(
  desk: Desk,
  known: ReadonlyMap<string, RunResult>,
  watch: CountWatch = { signal: new AbortController().signal, at: () => undefined },
): Promise<Counting> {
  const imported = await importedBriefs(desk);
  const briefs = joined(
    await ownBriefs(desk),
    imported.map(({ brief }) => brief),
  );
  const { scenarios } = await desk.ports.library();
  const objectivesOf = (id: string): readonly Objective[] =>
    scenarios.find((scenario) => scenario.id === id)?.objectives ?? [];
  const results = new Map<string, RunResult>();
  for (const [index, brief] of briefs.entries()) {
    if (watch.signal.aborted) break;
    const before = known.get(brief.logId);
    const result =
      before?.records === brief.records ? before : await countOne(desk, brief, objectivesOf, watch);
    if (result) results.set(brief.logId, result);
    watch.at(index + 1, briefs.length);
  }
  return { briefs, results, imported };
}

async function countOne(
  desk: Desk,
  { logId, logs, records, imported }: Brief,
  objectivesOf: (id: string) => readonly Objective[],
  { signal }: CountWatch,
): Promise<RunResult | undefined> {
  if (records > MOST_COUNTED) return undefined;
  const { importedReader, logReader } = desk.ports;
  const reader = imported ? importedReader(logId) : logReader;
  const entries: Entry[] = [];
  for (const log of [...logs].reverse()) {
    const read = await reader.scan(
      log,
      ({ entry }) => {
        entries.push(entry);
        return true;
      },
      { signal, at: () => undefined },
    );
    if (!read.ok) return undefined;
  }
  const result = resultOf(logId, entries, objectivesOf);
  // Places that cannot be read are none of the entries: the log has not grown for all that.
  return result && { ...result, records };
}
