import { ALONE_WAITS, aloneLeft } from '../../actions/approval/alone.ts';
import type { ApprovalLook } from '../../actions/approval/held.ts';
import { approvalText } from '../../actions/approval/request.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import type { ApprovalLookView, ApproveView } from '../../contract/views/approval-view.ts';
import { onDrillClock } from '../../core/drill/drill-clock.ts';
import { parseApproval } from '../../core/approval/request.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** The very words that would be signed now. */
export function approveView(desk: Desk, run: ActiveRun, at: PlanStep): ApproveView {
  const asked = parseApproval(approvalText(run, at, 0));
  const left = aloneLeft(desk, run, at.path);
  return {
    request: asked?.request ?? at.step.title,
    acts: asked?.acts ?? [],
    seconds: ALONE_WAITS / desk.ports.clockSpeed,
    ...(left === undefined
      ? {}
      : { until: onDrillClock(run.state, desk.ports.clock.now()) + left }),
  };
}

export function approvalLookView({ id, request, sha256 }: ApprovalLook): ApprovalLookView {
  const { mode, by, playbook, title, acts, sent } = request;
  return {
    id,
    mode,
    by,
    playbook: playbook.id,
    title,
    request: request.request,
    acts,
    sentAt: sent * 1000,
    sha256,
  };
}
