import type { Desk } from '../../actions/desk.ts';
import { readerFailure } from '../../actions/reader-failure.ts';
import { reconcileTrail } from '../../actions/reconcile-trail.ts';
import type { TrailCalls } from '../../contract/calls/trail-calls.ts';
import type { Failure } from '../../core/failure.ts';
import { wordsOf } from '../../core/journal/record-filter.ts';
import {
  parseReconciliation,
  RECONCILIATION,
  type StoredReconciliation,
} from '../../core/reconcile/stored.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { trailRows } from '../views/trail-rows.ts';
import type { Part } from './handlers.ts';

export function trailHandlers(desk: Desk): Part<keyof TrailCalls> {
  const keptOf = async (
    logId: string,
  ): Promise<Result<StoredReconciliation | undefined, Failure>> => {
    const text = await desk.ports.logReader.beside(logId, RECONCILIATION);
    if (!text.ok) return err(readerFailure(text.error, logId));
    if (text.value === undefined) return ok(undefined);
    const stored = parseReconciliation(text.value);
    return stored ? ok(stored) : err({ code: 'reconciliation-unreadable' });
  };
  return {
    'trail.reconcile': async ({ logId, what }) => {
      const compared = await reconcileTrail(desk, logId, what);
      return compared.ok ? ok({ compared: compared.value }) : compared;
    },
    'trail.result': async ({ logId }) => {
      const kept = await keptOf(logId);
      if (!kept.ok) return kept;
      if (!kept.value) return ok(null);
      const { made, counts, covered, inputs, findings, skew, logs } = kept.value;
      return ok({
        made,
        counts,
        covered,
        inputs,
        findings,
        logs: logs.length,
        ...(skew && { skew }),
      });
    },
    'trail.rows': async ({ logId, list, from, count, text }) => {
      const kept = await keptOf(logId);
      if (!kept.ok) return kept;
      const rows = kept.value ? trailRows(kept.value, list, wordsOf(text)) : [];
      return ok({ total: rows.length, rows: rows.slice(from, from + count) });
    },
  };
}
