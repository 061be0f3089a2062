import type { Failure } from '../../core/failure.ts';
import type { CallTo } from '../../core/ports/aws.ts';
import { renderTemplate } from '../../core/playbook/template.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk, LiveSession } from '../desk.ts';
import { liveSession } from '../keep-session.ts';
import { roleNeedOf } from '../place.ts';
import { callTo } from '../reach.ts';

export interface StepSession {
  readonly session: LiveSession;
  readonly region: string;
  readonly to: CallTo;
  /** Name of the step's document. */
  readonly document: string;
}

/** The session of the step's role, and where its calls go. */
export function sessionOfStep(
  desk: Desk,
  { run, at }: Pick<CurrentStep, 'run' | 'at'>,
): Result<StepSession, Failure> {
  const { step } = at;
  if (step.kind !== 'automation' && step.kind !== 'run-command') {
    return err({ code: 'step-not-ready' });
  }
  const need = roleNeedOf(at, step.role);
  const session = liveSession(desk, ({ role }) => role !== undefined && role.id === need?.role);
  if (!session) return err({ code: 'no-session', params: { role: need?.role ?? step.role } });
  const given =
    step.region === undefined ? undefined : renderTemplate(step.region, run.state.vars, 'plain');
  if (given && !given.ok) {
    return err({ code: 'value-invalid', params: { field: given.error.variable, why: 'required' } });
  }
  const region = given?.value ?? desk.reach?.region ?? session.region;
  const to = callTo(desk, run, region, session.credentials);
  return ok({ session, region, to, document: step.document });
}
