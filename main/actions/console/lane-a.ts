import type { Failure } from '../../core/failure.ts';
import type { FreeText } from '../../core/journal/payload.ts';
import type { KitRole } from '../../core/kit/model.ts';
import { laneAForm, type ByLineDetail, type LaneAForm } from '../../core/lane-a/form.ts';
import { shellLine } from '../../core/lane-a/shell-line.ts';
import type { StepDetail } from '../../core/playbook/model.ts';
import { instantIn, nowOf } from '../../core/revoke/older-sessions.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { isOpen, type IntentProgress } from '../../core/run/state.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { notRendered } from '../not-rendered.ts';
import { awsNow } from '../reach.ts';
import { regionOfStep } from '../step-region.ts';
import { roleNamed, subjectOf } from '../revoke/subject.ts';
import { consoleUserOf, inConsole } from './target.ts';

/** A step as it stands in lane A: what it comes to, and what was begun of it. */
export interface LaneAStep {
  readonly step: ByLineDetail;
  readonly role: KitRole;
  /** The role it is about: of a revocation the one whose sessions end. */
  readonly target: KitRole;
  readonly form: LaneAForm;
  /** The form as one line for CloudShell; once begun, the one that was written down. */
  readonly line: string;
  /** The line of the last one, as it was written down. */
  readonly agreed?: string;
  /** The line that bears this comment. */
  lineFor(comment: string): string;
  /** Begun and not yet told. */
  readonly open?: IntentProgress;
  /** The last one, told or not. */
  readonly last?: IntentProgress;
}

/** Undefined for steps, and ways, that have no line of their own. */
export function laneAStep(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
): Result<LaneAStep, Failure> | undefined {
  const { step } = at;
  if (!inConsole(run) || !isByLine(step)) return undefined;
  // Every role was told of, or it is no matter of roles: nothing has a line.
  if (step.kind === 'revoke' && step.every !== undefined && !subjectOf(run, at, step))
    return undefined;
  const { role, target, missing } = rolesAt(run, at, step);
  if (!role || !target || !run.kit) return err({ code: 'no-such-role', params: { role: missing } });
  const intents = run.state.steps[at.path]?.intents ?? [];
  const own = intents
    .flatMap((id) => run.state.intents[id] ?? [])
    .filter(({ intent }) => intent.lane === 'console' && isOf(intent, step, target));
  const last = own.at(-1);
  const open = last && isOpen(last) ? last : undefined;
  const agreed = textIn(last?.intent.line);
  const spares = step.kind === 'revoke' && step.spare !== undefined && target.arn === role.arn;
  const name = spares ? consoleUserOf(desk, run)?.name : undefined;
  const where = regionOfStep(run, step.kind === 'revoke' ? {} : step);
  if (!where.ok) return where;
  const given = {
    ...(name === undefined ? {} : { own: name }),
    role: target,
    region: where.value,
    vars: run.state.vars,
    run: run.state.run,
    done: new Set(
      own
        .filter(({ status }) => status === 'ok')
        .flatMap(({ intent }) => intent.targets ?? [])
        .map(({ id }) => id),
    ),
    comment: last?.intent.comment ?? '',
    now: new Date(instantOf(open) ?? awsNow(desk)).toISOString(),
  };
  const form = laneAForm(step, given);
  if (!form.ok) return err(notRendered(run, form.error));
  return ok({
    step,
    role,
    target,
    form: form.value,
    line: textIn(open?.intent.line) ?? shellLine(form.value.argv),
    ...(agreed === undefined ? {} : { agreed }),
    lineFor: (comment) => {
      const again = laneAForm(step, { ...given, comment });
      return shellLine((again.ok ? again.value : form.value).argv);
    },
    ...(last ? { last } : {}),
    ...(open ? { open } : {}),
  });
}

/** AWS's time when a denial that was begun was rendered: what is copied is what was read back. */
function instantOf(last: IntentProgress | undefined): number | undefined {
  const at = Date.parse(instantIn(textIn(last?.intent.script) ?? '') ?? '');
  return Number.isNaN(at) ? undefined : nowOf(at);
}

function textIn(free: FreeText | undefined): string | undefined {
  return free && 'text' in free ? free.text : undefined;
}

/** The role it is done with and the one it is about: of a revocation these may be two. */
function rolesAt(run: ActiveRun, at: PlanStep, step: ByLineDetail) {
  if (step.kind !== 'revoke') {
    const role = roleNamed(run, at, step.role);
    return { role, target: role, missing: step.role };
  }
  const target = subjectOf(run, at, step);
  const role = step.using === undefined ? target : roleNamed(run, at, step.using);
  return { role, target, missing: (target ? step.using : step.role) ?? '' };
}

/** Of several roles one after the other, what was begun for another is no matter of this one. */
function isOf({ targets }: IntentProgress['intent'], step: ByLineDetail, role: KitRole): boolean {
  return step.kind !== 'revoke' || step.every === undefined || targets?.[0]?.id === role.arn;
}

function isByLine(step: StepDetail): step is ByLineDetail {
  return (
    step.kind === 'run-command' ||
    step.kind === 'automation' ||
    step.kind === 'terminal' ||
    step.kind === 'revoke' ||
    step.kind === 'secret'
  );
}
