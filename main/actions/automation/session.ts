import type { Failure } from '../../core/failure.ts';
import type { CallTo } from '../../core/ports/aws.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk, LiveSession } from '../desk.ts';
import { callTo } from '../reach.ts';
import { regionOfStep } from '../step-region.ts';
import { sessionAt } from '../step-session.ts';

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
  const held = sessionAt(desk, run, at, step.role);
  if (!held.ok) return held;
  const session = held.value;
  const where = regionOfStep(run, step);
  if (!where.ok) return where;
  const region = where.value;
  const to = callTo(desk, run, region, session.credentials);
  return ok({ session, region, to, document: step.document });
}
