import type { ApprovalRecord } from '../../core/journal/payload-approval.ts';
import { startOf } from '../../core/run/next.ts';
import { stepAt, type PlanStep } from '../../core/run/plan.ts';
import { done, type Done } from '../answer.ts';
import { advance } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record, recordAll } from '../record.ts';

/**
 * The approval is written down, then the step is done and the next one starts; where it was asked
 * for anew from a later step, that one.
 */
export async function letThrough(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  data: ApprovalRecord,
): Promise<Done> {
  const { path } = at;
  const place = placeOf(run, at);
  const back = stepAt(run.plan, run.state.approvals[path]?.backFrom);
  const recorded = await recordAll(desk, run, [
    { type: 'approve', ...place, data },
    { type: 'step.done', ...place, data: { path, how: 'person', asExpected: true } },
  ]);
  run.approvalWaits.delete(path);
  if (!recorded.ok) return recorded;
  // Asked anew from further on: who came here by going on goes on.
  if (!back || back.number <= at.number) return advance(desk, run, path);
  const started = await record(desk, run, startOf(run.state, back));
  return started.ok ? done : started;
}
