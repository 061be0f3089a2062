import type { ApprovalRecord } from '../../core/journal/payload-approval.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import type { Done } from '../answer.ts';
import { advance } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { recordAll } from '../record.ts';

/** The approval is written down, then the step is done and the next one starts. */
export async function letThrough(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  data: ApprovalRecord,
): Promise<Done> {
  const { path } = at;
  const place = placeOf(run, at);
  const recorded = await recordAll(desk, run, [
    { type: 'approve', ...place, data },
    { type: 'step.done', ...place, data: { path, how: 'person', asExpected: true } },
  ]);
  run.approvalWaits.delete(path);
  return recorded.ok ? advance(desk, run, path) : recorded;
}
