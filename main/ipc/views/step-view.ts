import { onDrillClock } from '../../core/drill/drill-clock.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { stepSession } from '../../actions/step-session.ts';
import type { StepView } from '../../contract/views.ts';
import { asksAws } from '../../core/playbook/asks-aws.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { laneAView } from './console-view.ts';
import { stepDetail } from './step-detail.ts';
import { stepResult } from './step-result.ts';
import { stateOf } from './step-rows.ts';

/** The one step the responder is at, with all they need to do it and to see what came of it. */
export function stepView(desk: Desk, run: ActiveRun, at: PlanStep): StepView {
  const { path, number, step, section, from } = at;
  const progress = run.state.steps[path];
  const pending = run.pending.get(path);
  const failure = run.failures.get(path);
  const result = stepResult(run, at);
  const detail = stepDetail(desk, run, at);
  const laneA = laneAView(desk, run, at);
  const { why, expect, undo, warning } = step;
  const held = stepSession(desk, at);
  return {
    path,
    number,
    total: run.plan.steps.length,
    section: { title: section.title, objective: section.objective, mode: section.mode },
    from: from.id,
    title: step.title,
    do: step.do,
    risk: step.risk,
    asksAws: detail.kind !== 'by-hand' && asksAws(step.kind),
    usualSeconds: step.usualSeconds,
    targetSeconds: step.targetSeconds,
    state: stateOf(run, at),
    detail,
    ...(laneA ? { laneA } : {}),
    ...(held
      ? {
          session: {
            id: held.session.id,
            name: held.session.role?.arn.split('/').pop() ?? '',
            expiresAt: held.session.expiresAt,
            needsMs: held.needsMs,
          },
        }
      : {}),
    ...(why ? { why } : {}),
    ...(expect ? { expect } : {}),
    ...(undo ? { undo } : {}),
    ...(warning ? { warning } : {}),
    ...(progress ? { startedAt: onDrillClock(run.state, progress.startedAt) } : {}),
    ...(pending
      ? {
          pending: {
            what: pending.what,
            since: pending.since,
            canCancel: pending.canCancel,
            ...(pending.region === undefined ? {} : { region: pending.region }),
          },
        }
      : {}),
    ...(at.attachments ? { attachments: at.attachments } : {}),
    ...(failure ? { failure } : {}),
    ...(result ? { result } : {}),
  };
}
