import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { subjectOf } from '../../actions/revoke/subject.ts';
import type { StepDetailView } from '../../contract/views.ts';
import type { StepDetail } from '../../core/playbook/model.ts';
import { renderTemplate } from '../../core/playbook/template.ts';
import { reachedBy } from '../../core/revoke/older-sessions.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { readiness, roleView, sessionOf } from './role-detail.ts';

type RevokeStep = Extract<StepDetail, { kind: 'revoke' }>;

/** Whose sessions end, by which role, and what of this app is among them. */
export function revokeDetail(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  step: RevokeStep,
): StepDetailView {
  if (step.using === undefined)
    return { kind: 'by-hand', of: 'revoke', lines: step.role === undefined ? [] : [step.role] };
  return step.role === undefined
    ? eachDetail(desk, run, at, step, step.using)
    : oneDetail(desk, run, at, { ...step, using: step.using, role: step.role });
}

function oneDetail(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  step: RevokeStep & { readonly role: string; readonly using: string },
): StepDetailView {
  const { person: template } = step;
  const role = roleView(run, at, step.role);
  const using = roleView(run, at, step.using);
  const session = sessionOf(desk, run, at, step.using);
  const rendered = template === undefined ? undefined : renderTemplate(template, run.state.vars);
  const person = rendered?.ok === true ? rendered.value : template;
  const { sessions, own } = reachedBy([...desk.sessions.values()], role.arn, person, session?.id);
  const last = run.state.intents[run.state.steps[at.path]?.intents.at(-1) ?? ''];
  return {
    kind: 'revoke',
    role,
    using,
    ...(person === undefined ? {} : { person }),
    reached: sessions.length - (own && step.spare !== undefined ? 1 : 0),
    own: own && step.spare === undefined,
    spared: own && step.spare !== undefined,
    ...readiness(desk, run, at, step.using),
    put: last?.status === 'ok',
  };
}

function eachDetail(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  step: RevokeStep,
  usingId: string,
): StepDetailView {
  const using = roleView(run, at, usingId);
  const session = sessionOf(desk, run, at, usingId);
  const subject = subjectOf(run, at, step);
  const base = { kind: 'revoke-each', using, ...readiness(desk, run, at, usingId) } as const;
  if (!subject) return base;
  const role = roleView(run, at, subject.id);
  const { sessions, own } = reachedBy(
    [...desk.sessions.values()],
    subject.arn,
    undefined,
    session?.id,
  );
  return { ...base, next: { role, reached: sessions.length, own } };
}
