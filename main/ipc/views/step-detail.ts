import { consoleUser } from '../../actions/console/target.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { hasBase } from '../../actions/assume-role.ts';
import { heldRole } from '../../actions/keep-session.ts';
import { onlyTalked } from '../../actions/drill/only-talked.ts';
import { refusedStep } from '../../actions/drill/limits.ts';
import { roleAt } from '../../actions/place.ts';
import type { StepDetailView } from '../../contract/views.ts';
import { hasForm } from '../../actions/automation/values.ts';
import { approveView } from './approval-view.ts';
import { automationView, documentForm } from './automation-view.ts';
import { revokeDetail } from './revoke-detail.ts';
import { talkedLines } from './talked-lines.ts';
import { readiness, roleView } from './role-detail.ts';
import { shownRegion } from '../../actions/step-region.ts';
import { onDrillClock } from '../../core/drill/drill-clock.ts';
import { waitEnds } from '../../core/run/step-time.ts';
import { headOf } from '../../core/run/tracks.ts';
import { renderCommand } from '../../core/playbook/render-command.ts';
import { maskSpans } from '../../core/playbook/mask-spans.ts';
import { renderTemplate } from '../../core/playbook/template.ts';
import type { InputField, StepDetail } from '../../core/playbook/model.ts';
import { knownFields } from '../../core/run/known-fields.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { assertNever } from '../../core/result.ts';

/** A value that the journal masks is typed again: its mask is no value. */
function shownFields(run: ActiveRun, at: PlanStep): readonly InputField[] {
  return knownFields(at, run.state.vars).map((field) => {
    const { default: known, ...bare } = field;
    return known === undefined || run.journal.mask(known) === known ? field : bare;
  });
}

/** What the step's kind adds. Templates that lack a value yet are shown with the variable's name. */
export function stepDetail(desk: Desk, run: ActiveRun, at: PlanStep): StepDetailView {
  const { step, path } = at;
  if (onlyTalked(run) ?? refusedStep(run, at)) {
    const lines = talkedLines(run, step);
    if (lines) return { kind: 'by-hand', of: step.kind, lines };
  }
  const progress = run.state.steps[path];
  switch (step.kind) {
    case 'do':
      return { kind: 'do' };
    case 'ask':
      return {
        kind: 'ask',
        options: step.options.map(({ id, label, safe }) => ({ id, label, safe })),
      };
    case 'check':
      return { kind: 'check', items: step.items };
    case 'input':
      return { kind: 'input', fields: shownFields(run, at) };
    case 'sign-in':
      return { kind: 'sign-in', signedIn: hasBase(desk) || consoleUser(desk) !== undefined };
    case 'assume-role':
      return {
        kind: 'assume-role',
        role: roleView(run, at, step.role),
        ...reachOf(desk, run, at, step.role),
      };
    case 'run-command':
      return runCommandDetail(desk, run, at, step);
    case 'cli': {
      const rendered = renderTemplate(step.command, run.state.vars);
      const command = rendered.ok ? rendered.value : step.command;
      return {
        kind: 'cli',
        command: run.journal.mask(command),
        copied: progress?.copied === true,
        ...(step.outputs.length > 0 ? { wantsAnswer: true as const } : {}),
      };
    }
    case 'link': {
      const rendered = renderTemplate(step.url, run.state.vars, 'plain');
      const url = rendered.ok ? rendered.value : step.url;
      const { host } = new URL(url);
      const needsSso = step.needsSso === true;
      return { kind: 'link', url, host, needsSso, opened: run.opened.has(path) };
    }
    case 'wait': {
      const started = onDrillClock(run.state, progress?.startedAt ?? desk.ports.clock.now());
      const endsAt = waitEnds(started, step.seconds, desk.ports.clockSpeed);
      return {
        kind: 'wait',
        seconds: step.seconds,
        endsAt,
        ...(step.until ? { until: step.until } : {}),
      };
    }
    case 'evidence':
      return { kind: 'evidence', what: step.what };
    case 'secret':
      return secretDetail(desk, run, at, step);
    case 'terminal':
      return terminalDetail(desk, run, at, step);
    case 'revoke':
      return revokeDetail(desk, run, at, step);
    case 'automation':
      return automationDetail(desk, run, at, step);
    case 'approve':
      return { kind: 'approve', ...approveView(desk, run, at) };
    case 'parallel':
      if (headOf(run.plan, path)) return { kind: 'parallel' };
      return { kind: 'by-hand', of: step.kind, lines: byHandLines(step) };
    case 'playbook':
      return { kind: 'by-hand', of: step.kind, lines: byHandLines(step) };
    default:
      return assertNever(step, 'step kind');
  }
}

function runCommandDetail(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  step: Extract<StepDetail, { kind: 'run-command' }>,
): StepDetailView {
  const role = roleView(run, at, step.role);
  const rendered = renderCommand(step, run.state.vars);
  const unfilled = (step.script ?? []).map((text) => [{ text }]);
  const mask = (text: string): string => run.journal.mask(text);
  return {
    kind: 'run-command',
    role,
    region: shownRegion(run, step),
    document: step.document,
    script: (rendered.ok ? rendered.value.spans : unfilled).map((line) => maskSpans(line, mask)),
    maxConcurrency: step.maxConcurrency ?? '50',
    maxErrors: step.maxErrors ?? '0',
    ...(hasForm(at) ? { form: documentForm(run, at) } : {}),
    ...readiness(desk, run, at, step.role),
  };
}

function automationDetail(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  step: Extract<StepDetail, { kind: 'automation' }>,
): StepDetailView {
  const role = roleView(run, at, step.role);
  return {
    kind: 'automation',
    role,
    region: shownRegion(run, step),
    document: step.document,
    automation: automationView(run, at),
    ...readiness(desk, run, at, step.role),
  };
}

function terminalDetail(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  step: Extract<StepDetail, { kind: 'terminal' }>,
): StepDetailView {
  const role = roleView(run, at, step.role);
  const fill = (text: string): string => {
    const rendered = renderTemplate(text, run.state.vars, 'plain');
    return rendered.ok ? rendered.value : '';
  };
  const last = run.state.intents[run.state.steps[at.path]?.intents.at(-1) ?? ''];
  const live = run.terminal?.path === at.path ? run.terminal : undefined;
  return {
    kind: 'terminal',
    role,
    region: shownRegion(run, step),
    instance: fill(step.target),
    readOnly: step.readOnly === true,
    ...readiness(desk, run, at, step.role),
    ...(live
      ? {
          live: {
            session: live.terminal.sessionId,
            target: live.target,
            link: live.link,
            encrypted: live.encrypted,
            locked: live.locked,
            since: live.since,
            ...(live.session.kept ? { keepsUntil: live.session.expiresAt } : {}),
          },
        }
      : {}),
    ...(last?.status === 'ok' && last.endedAt !== undefined
      ? { over: { why: last.code ?? '', at: Date.parse(last.endedAt) } }
      : {}),
  };
}

function secretDetail(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  step: Extract<StepDetail, { kind: 'secret' }>,
): StepDetailView {
  const { role: id, name } = step;
  const role = roleView(run, at, id);
  const named = renderTemplate(name, run.state.vars);
  const last = run.state.intents[run.state.steps[at.path]?.intents.at(-1) ?? ''];
  return {
    kind: 'secret',
    role,
    name: named.ok ? named.value : name,
    region: shownRegion(run, step),
    ...readiness(desk, run, at, id),
    ...(last?.versionId === undefined ? {} : { read: last.versionId }),
  };
}

/** Whether the role can be had now: from a base session, or because a code opened it straight. */
function reachOf(desk: Desk, run: ActiveRun, at: PlanStep, id: string) {
  const { role, need } = roleAt(run, at, id);
  const held = !hasBase(desk) && heldRole(desk, role, need) !== undefined;
  return { needsSignIn: !hasBase(desk) && !held, held };
}

/** Plain facts for a kind the app does not run yet; the step's own text says what to do. */
function byHandLines(step: StepDetail): readonly string[] {
  switch (step.kind) {
    case 'parallel':
      return step.tracks.map(({ title }) => `${title.en} / ${title.ja}`);
    case 'playbook':
      return [step.playbook];
    default:
      return [];
  }
}
