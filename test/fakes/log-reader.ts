import type { Entry } from '../../main/core/journal/payload.ts';
import type { LogReader, PlacedRecord, ScannedRecord } from '../../main/core/ports/log-reader.ts';
import { err, ok } from '../../main/core/result.ts';
import { summary, type MemoryJournals, type MemoryLog } from './journals.ts';

/** Reads the logs of `createMemoryJournals`; their hashes are words, so nothing is proved. */
export function memoryLogReader(journals: Pick<MemoryJournals, 'logs' | 'beside'>): LogReader {
  const within = <T>(logId: string, use: (log: MemoryLog) => T) => {
    const log = journals.logs.find((one) => one.logId === logId);
    return Promise.resolve(
      log ? ok(use(log)) : err({ code: 'no-such-log', detail: logId } as const),
    );
  };
  const pick = (log: MemoryLog, places: readonly number[]) => ({
    total: log.entries.length,
    checkpointed: log.checkpointed,
    records: places.flatMap((at) => {
      const entry = log.entries[at];
      return entry ? [placed(entry)] : [];
    }),
  });
  return {
    summary: (logId) => within(logId, summary),
    page: (logId, from, count) =>
      within(logId, (log) =>
        pick(
          log,
          Array.from({ length: count }, (_, index) => from + index),
        ),
      ),
    pick: (logId, places) => within(logId, (log) => pick(log, places)),
    seek: (logId, at) =>
      within(logId, ({ entries }) => {
        const found = entries.findIndex(({ ts }) => Date.parse(ts) >= at);
        return found < 0 ? entries.length - 1 : found;
      }),
    people: (logId) => within(logId, () => ['sato']),
    beside: (logId, name) => within(logId, () => journals.beside.get(`${logId}/${name}`)),
    scan: async (logId, visit, { signal, at }) => {
      const result = await within(logId, ({ entries }) => {
        for (const entry of entries) if (signal.aborted || visit(scanned(entry)) === false) break;
        at(entries.length, entries.length);
        return entries.length;
      });
      return signal.aborted ? err({ code: 'cancelled', detail: '' }) : result;
    },
    texts: (logId, wanted) =>
      within(logId, ({ entries }) => {
        const found = JSON.stringify(entries).matchAll(/"c":"([^"]*)","text":("(?:[^"\\]|\\.)*")/g);
        return new Set(
          [...found].flatMap(([, c = '', text = '""']) =>
            wanted(JSON.parse(text) as string) ? [c] : [],
          ),
        );
      }),
    prove: (_, seq) =>
      Promise.resolve(err({ code: 'not-checkpointed', detail: `record ${seq} has no proof here` })),
  };
}

function scanned(entry: Entry): ScannedRecord {
  return { at: entry.seq, entry, who: 'sato', line: JSON.stringify(entry) };
}

function placed(entry: Entry): PlacedRecord {
  return { ...scanned(entry), leaf: 'leaf', prev: 'prev', chained: true };
}
