import type { Desk } from '../../actions/desk.ts';
import type { LogRow } from '../../contract/views.ts';
import type { LogSummary } from '../../core/ports/journal.ts';
import { unfold, type Plan } from '../../core/run/plan.ts';
import { withPulled } from '../../core/run/pulled.ts';
import type { Pulled } from '../../core/run/state.ts';
import type { Shown } from './shown.ts';

export function logRow(log: LogSummary, desk: Desk, shown: Shown): LogRow {
  const { logId, mode, records, closed, prevLog, playbook } = log;
  const title = playbook ? shown.library?.find(playbook.id)?.playbook.title[shown.lang] : undefined;
  return {
    logId,
    mode,
    title: [playbook?.id, title].filter((part) => part !== undefined).join(' '),
    openedAt: Date.parse(log.openedAt) || 0,
    lastAt: Date.parse(log.lastAt) || 0,
    records,
    closed,
    open: desk.run?.journal.logId === logId && !closed,
    ...(prevLog === undefined ? {} : { prevLog }),
    ...(log.damaged === true && { damaged: true }),
  };
}

/**
 * The plan step names are shown from, where this laptop holds the log's playbook: with the sections
 * its run took in, so that a step bears the number it bore in the run.
 */
export function planOfLog(
  log: LogSummary,
  shown: Shown,
  pulled: readonly Pulled[],
): Plan | undefined {
  const { library } = shown;
  const pinned = log.playbook ? library?.find(log.playbook.id) : undefined;
  const plan = pinned && library ? unfold(pinned, (id) => library.find(id)) : undefined;
  if (!library || plan?.ok !== true) return undefined;
  return withPulled(plan.value, { pulled }, (id) => library.find(id));
}
