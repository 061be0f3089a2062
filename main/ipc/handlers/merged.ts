import type { Desk } from '../../actions/desk.ts';
import { toldOf } from '../../actions/drill/untold.ts';
import { findMerged } from '../../actions/find-merged.ts';
import { mergeLogs } from '../../actions/merge-logs.ts';
import type { MergedPart } from '../../actions/merged-log.ts';
import { pulledInLog } from '../../actions/pulled-in-log.ts';
import { mergedPage, mergedRecord } from '../../actions/read-merged.ts';
import type { MergedCalls } from '../../contract/calls/merged-calls.ts';
import type { Entry } from '../../core/journal/payload.ts';
import { ok } from '../../core/result.ts';
import type { Plan } from '../../core/run/plan.ts';
import { planOfLog } from '../views/log-rows.ts';
import { saidInBoth, toldDetail, toldRow } from '../views/record-rows.ts';
import type { Shown } from '../views/shown.ts';
import type { Part } from './handlers.ts';

export function mergedHandlers(desk: Desk, shown: () => Shown): Part<keyof MergedCalls> {
  /* A playbook is unfolded once for all records of a log that are shown or searched together. */
  const plans = async (
    parts: readonly MergedPart[],
  ): Promise<(part: MergedPart) => Plan | undefined> => {
    const now = shown();
    const known = new Map<string, Plan | undefined>();
    for (const { logId, summary } of parts) {
      if (known.has(logId)) continue;
      known.set(logId, planOfLog(summary, now, await pulledInLog(desk, logId)));
    }
    return ({ logId }) => known.get(logId);
  };
  const toldIn =
    ({ logId }: MergedPart) =>
    (entry: Entry) =>
      toldOf(desk, logId, entry);
  return {
    'log.merge': async ({ logId, others }) => {
      const merged = await mergeLogs(desk, logId, others);
      if (!merged.ok) return merged;
      const { id, order, parts, sources, people } = merged.value;
      const ownRecords = parts.find((part) => part.logId === logId)?.summary.records ?? 0;
      const named = people.filter((who) => who !== '').sort();
      return ok({ merged: id, total: order.total, ownRecords, sources, people: named });
    },
    'log.merged': async (stretch) => {
      const page = await mergedPage(desk, stretch);
      if (!page.ok) return page;
      const { lang } = shown();
      const planOf = await plans(page.value.records.map(({ part }) => part));
      const records = page.value.records.map(({ part, at, unsure, record, checkpointed }) => ({
        ...toldRow(record, toldIn(part), lang, planOf(part), checkpointed),
        logId: part.logId,
        source: part.source,
        placedAt: at,
        unsure,
      }));
      return ok({ total: page.value.total, from: stretch.from, records });
    },
    'log.merged-find': async ({ merged, filter }) => {
      const planOf = await plans(desk.merged?.id === merged ? desk.merged.parts : []);
      return findMerged(desk, merged, filter, (entry, part) => saidInBoth(entry, planOf(part)));
    },
    'log.merged-record': async ({ merged, logId, at }) => {
      const found = await mergedRecord(desk, merged, logId, at);
      if (!found.ok) return found;
      const { part, record, checkpointed } = found.value;
      const plan = (await plans([part]))(part);
      return ok(toldDetail(record, toldIn(part), shown().lang, plan, checkpointed));
    },
  };
}
