import type { Desk } from '../../actions/desk.ts';
import { toldOf } from '../../actions/drill/untold.ts';
import { endSearch, findRecords, hitsOf } from '../../actions/find-records.ts';
import { proveRecord } from '../../actions/prove-record.ts';
import { pulledSoFar } from '../../actions/pulled-in-log.ts';
import { readerFailure } from '../../actions/reader-failure.ts';
import type { RecordCalls } from '../../contract/calls/record-calls.ts';
import type { Failure } from '../../core/failure.ts';
import type { Entry } from '../../core/journal/payload.ts';
import { proofText } from '../../core/journal/proof-text.ts';
import type { PlacedRecord } from '../../core/ports/log-reader.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { logRow, planOfLog } from '../views/log-rows.ts';
import { recordFacets, saidInBoth, toldDetail, toldRow } from '../views/record-rows.ts';
import type { Shown } from '../views/shown.ts';
import type { Part } from './handlers.ts';

/** Records looked at for what can be filtered by, at each end of a log. */
const FACET_RECORDS = 500;

export function recordHandlers(desk: Desk, shown: () => Shown): Part<keyof RecordCalls> {
  const { logReader, desktop } = desk.ports;
  const toldIn = (logId: string) => (entry: Entry) => toldOf(desk, logId, entry);
  const open = async (logId: string) => {
    const log = await logReader.summary(logId);
    if (!log.ok) return err(readerFailure(log.error, logId));
    const { pulled, is } = await pulledSoFar(desk, logId);
    return ok({ log: log.value, plan: planOfLog(log.value, shown(), pulled), is });
  };
  const one = async (logId: string, at: number): Promise<Result<Placed, Failure>> => {
    const page = await logReader.page(logId, at, 1);
    if (!page.ok) return err(readerFailure(page.error, logId));
    const [record] = page.value.records;
    const { checkpointed } = page.value;
    return record ? ok({ record, checkpointed }) : err({ code: 'no-such-record' });
  };
  /** A record as it stands in the log leaves only once all of it may be told. */
  const whole = async (logId: string, at: number): Promise<Result<PlacedRecord, Failure>> => {
    const found = await one(logId, at);
    if (!found.ok) return found;
    const { entry } = found.value.record;
    const untold = entry && toldOf(desk, logId, entry) !== entry;
    return untold ? err({ code: 'no-such-record' }) : ok(found.value.record);
  };
  const proofOf = async (logId: string, at: number) => {
    const found = await whole(logId, at);
    return found.ok ? proveRecord(desk, logId, at) : found;
  };
  return {
    'log.page': async ({ logId, from, count }) => {
      const opened = await open(logId);
      if (!opened.ok) return opened;
      const { log, plan, is } = opened.value;
      const page = await logReader.page(logId, from, count);
      if (!page.ok) return err(readerFailure(page.error, logId));
      const { total, records, checkpointed } = page.value;
      const { lang } = shown();
      const rows = records.map((record) =>
        toldRow(record, toldIn(logId), lang, plan, checkpointed),
      );
      const row = { ...logRow(log, desk, shown()), ...(is === 'whole' ? {} : { numbering: is }) };
      return ok({ log: row, total, from, records: rows });
    },
    'log.record': async ({ logId, at }) => {
      const [opened, found] = await Promise.all([open(logId), one(logId, at)]);
      if (!opened.ok) return opened;
      if (!found.ok) return found;
      const { record, checkpointed } = found.value;
      const { lang } = shown();
      return ok(toldDetail(record, toldIn(logId), lang, opened.value.plan, checkpointed));
    },
    'log.seek': async ({ logId, time }) => {
      const found = await logReader.seek(logId, time);
      return found.ok ? ok({ at: found.value }) : err(readerFailure(found.error, logId));
    },
    'log.facets': async ({ logId }) => {
      const opened = await open(logId);
      if (!opened.ok) return opened;
      const head = await logReader.page(logId, 0, FACET_RECORDS);
      if (!head.ok) return err(readerFailure(head.error, logId));
      const end = Math.max(FACET_RECORDS, head.value.total - FACET_RECORDS);
      const tail = await logReader.page(logId, end, FACET_RECORDS);
      const records = [...head.value.records, ...(tail.ok ? tail.value.records : [])];
      return ok(recordFacets(records, shown().lang, opened.value.plan));
    },
    'log.people': async ({ logId }) => {
      const found = await logReader.people(logId, new AbortController().signal);
      return found.ok ? found : err(readerFailure(found.error, logId));
    },
    'log.find': async ({ logId, filter }) => {
      const opened = await open(logId);
      if (!opened.ok) return opened;
      const { plan } = opened.value;
      return findRecords(desk, logId, filter, (entry) => saidInBoth(entry, plan));
    },
    'log.hits': async ({ search, from, count }) => {
      const hits = await hitsOf(desk, search, from, count);
      if (!hits.ok) return hits;
      const { logId, total, records, checkpointed } = hits.value;
      const opened = await open(logId);
      const plan = opened.ok ? opened.value.plan : undefined;
      const { lang } = shown();
      const rows = records.map((record) =>
        toldRow(record, toldIn(logId), lang, plan, checkpointed),
      );
      return ok({ total, from, records: rows });
    },
    'log.end-search': ({ search }) => {
      endSearch(desk, search);
      return ok(null);
    },
    'log.proof': async ({ logId, at }) => {
      const proof = await proofOf(logId, at);
      if (!proof.ok) return proof;
      const { seq, checkpoint, path } = proof.value;
      return ok({ ...checkpoint, seq, hashes: path.length, text: proofText(proof.value) });
    },
    'log.copy-record': async ({ logId, at }) => {
      const found = await whole(logId, at);
      if (!found.ok) return found;
      desktop.copy(found.value.line);
      return ok(null);
    },
    'log.copy-proof': async ({ logId, at }) => {
      const proof = await proofOf(logId, at);
      if (proof.ok) desktop.copy(proofText(proof.value));
      return proof.ok ? ok(null) : proof;
    },
  };
}

interface Placed {
  readonly record: PlacedRecord;
  readonly checkpointed: number;
}
