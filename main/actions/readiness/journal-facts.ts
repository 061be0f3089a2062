import type { ImportedLog, ImportedLogs } from '../../core/ports/log-export.ts';
import type { Journals } from '../../core/ports/journal.ts';
import type { LogFiles, VerifyReport } from '../../core/ports/log-files.ts';
import type { LogReader } from '../../core/ports/log-reader.ts';
import { briefsOf, type Brief } from '../../core/programme/briefs.ts';
import { intact } from '../../core/programme/report/input.ts';
import { gatherRun } from '../../core/readiness/own/gather-run.ts';
import type { JournalFacts, RunFacts, UploadFacts } from '../../core/readiness/own/journals.ts';
import { summariesOf } from '../log-chain.ts';

export interface JournalSources {
  readonly journals: Pick<Journals, 'list'>;
  readonly logFiles: Pick<LogFiles, 'verify'>;
  readonly logReader: Pick<LogReader, 'scan'>;
  readonly importedLogs: Pick<ImportedLogs, 'list'>;
  readonly importedReader: (logId: string) => LogReader;
}

export interface JournalWatch {
  readonly signal: AbortSignal;
  /** Runs read, and how many there are. */
  at(done: number, total: number): void;
}

/** One run, and where it is read from. */
interface Source {
  readonly brief: Brief;
  readonly reader: Pick<LogReader, 'scan'>;
  /** Of one that was verified as it was brought in. */
  readonly verdict?: VerifyReport['verdict'];
}

const UNWATCHED: JournalWatch = { signal: new AbortController().signal, at: () => undefined };

/**
 * What all runs that have ended show of readiness. Each log is verified in full before a record of it
 * counts; one that does not verify is named and counts for nothing. Undefined where it was cancelled.
 */
export async function journalFacts(
  sources: JournalSources,
  { signal, at }: JournalWatch = UNWATCHED,
): Promise<JournalFacts | undefined> {
  const runs: RunFacts[] = [];
  const uploads: UploadFacts[] = [];
  const broken: JournalFacts['broken'][number][] = [];
  const found = await sourcesOf(sources);
  for (const [index, { brief, reader, verdict: known }] of found.entries()) {
    if (signal.aborted) return undefined;
    const verdict = known ?? (await verdictOf(sources, brief, signal));
    const read = gatherRun(brief);
    const whole = isIntact(brief, verdict) && (await readAll(reader, brief, read.take, signal));
    if (signal.aborted) return undefined;
    if (whole) {
      runs.push(read.facts());
      uploads.push(...read.uploads());
    } else
      broken.push({
        logId: brief.logId,
        verdict: isIntact(brief, verdict) ? 'unreadable' : verdict,
      });
    at(index + 1, found.length);
  }
  return { runs, broken, uploads };
}

/** Own runs, and those of other computers; an export of one's own that came back is no second run. */
async function sourcesOf(sources: JournalSources): Promise<readonly Source[]> {
  const own = briefsOf(await sources.journals.list());
  const here = new Set(own.flatMap(({ logs }) => logs));
  const others = await Promise.all(
    (await sources.importedLogs.list()).map((log) => importedRuns(sources, log)),
  );
  return [
    ...own.map((brief) => ({ brief, reader: sources.logReader })),
    ...others.flat().filter(({ brief }) => !brief.logs.some((log) => here.has(log))),
  ].sort((a, b) => a.brief.endedAt - b.brief.endedAt);
}

async function importedRuns(
  sources: JournalSources,
  { logId, verdict }: ImportedLog,
): Promise<readonly Source[]> {
  const reader = sources.importedReader(logId);
  const chain = await summariesOf(reader, logId);
  return chain.ok ? briefsOf(chain.value).map((brief) => ({ brief, reader, verdict })) : [];
}

async function verdictOf(
  { logFiles }: JournalSources,
  { logId }: Brief,
  signal: AbortSignal,
): Promise<string> {
  const report = await logFiles.verify(logId, { signal });
  return report.ok ? report.value.verdict : report.error.code;
}

function isIntact(brief: Brief, verdict: string): boolean {
  return intact({ brief, verdict: verdict as VerifyReport['verdict'] });
}

async function readAll(
  reader: Pick<LogReader, 'scan'>,
  { logs }: Brief,
  take: ReturnType<typeof gatherRun>['take'],
  signal: AbortSignal,
): Promise<boolean> {
  for (const log of [...logs].reverse()) {
    const scanned = await reader.scan(
      log,
      ({ entry }) => {
        take(entry);
        return true;
      },
      { signal, at: () => undefined },
    );
    if (!scanned.ok) return false;
  }
  return true;
}
