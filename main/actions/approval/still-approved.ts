import { approvalBefore } from '../../core/approval/acts.ts';
import { approvalHash } from '../../core/approval/request.ts';
import { startOf } from '../../core/run/next.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { done, refuse, type Done } from '../answer.ts';
import { currentStep, exclusively, unsettledAt } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record, recordAll } from '../record.ts';
import { approvalAgain } from './request.ts';

/**
 * Whether what is about to be done is still what was let through: the request is made again from
 * the values as they are now, and must have the hash that was signed, or waited for. Where it has
 * not, nothing is sent, and the log says so. A step without an approval before it, or whose
 * approval was left out for a reason that is in the log, is done on nobody else's word.
 */
export async function stillApproved(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep | undefined,
): Promise<Done> {
  if (!at || at.step.risk === 'read') return done;
  const asked = approvalBefore(run.plan, at);
  const approved = asked && run.state.approvals[asked.path];
  if (!approved || run.state.steps[asked.path]?.status === 'skipped') return done;
  const now = approvalAgain(run, asked, approved);
  const sha256 = now === undefined ? '' : approvalHash(desk.ports.hash, now);
  if (sha256 === approved.requestSha256) return done;
  const told = await record(desk, run, {
    type: 'security',
    ...placeOf(run, at),
    data: {
      code: 'approved-otherwise',
      detail: { text: `${asked.path}: ${approved.requestSha256} / ${sha256}` },
    },
  });
  return told.ok ? refuse('approved-otherwise') : told;
}

/** The reason in the record, in the language of the run. */
const BACK = { en: 'No longer what was approved', ja: '承認された内容と違うため' } as const;

/** Back to the approval that the step is done on the strength of, to be asked for anew. */
export async function askApprovalAgain(desk: Desk, path: string): Promise<Done> {
  const found = currentStep(desk, path);
  if (!found.ok) return found;
  return exclusively(found.value, async (current) => {
    const { run, at } = current;
    const asked = approvalBefore(run.plan, at);
    if (!asked || run.closing || run.closeBegun) return refuse('step-not-ready');
    if (run.pending.has(path)) return refuse('busy');
    if (unsettledAt(current)) return refuse('step-not-ready');
    run.failures.delete(path);
    const openedAt = new Date(desk.ports.clock.now()).toISOString();
    const deviation = { is: 'jump', path, to: asked.path, over: [] } as const;
    const text = { text: BACK[run.state.lang] };
    const back = await recordAll(desk, run, [
      {
        type: 'note',
        ...placeOf(run, at),
        data: { kind: 'note', path, text, openedAt, deviation },
      },
      startOf(run.state, asked),
    ]);
    return back.ok ? done : back;
  });
}
