import type { Failure } from '../core/failure.ts';
import { evaluateWhen } from '../core/run/when.ts';
import { startOf, stepAfter } from '../core/run/next.ts';
import { stepAt, type PlanStep } from '../core/run/plan.ts';
import { isOpen, type IntentProgress, type StepProgress } from '../core/run/state.ts';
import { err, ok, type Result } from '../core/result.ts';
import { done, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { record } from './record.ts';

export interface CurrentStep {
  readonly run: ActiveRun;
  readonly at: PlanStep;
  readonly progress: StepProgress;
}

/** The step the responder is at; anything else is refused, so that nothing acts behind their back. */
export function currentStep(desk: Desk, path: string): Result<CurrentStep, Failure> {
  const { run } = desk;
  if (!run) return err({ code: 'no-run' });
  const at = stepAt(run.plan, path);
  if (!at) return err({ code: 'no-such-step', params: { path } });
  const progress = run.state.steps[path];
  if (run.state.current !== path || !progress) {
    return err({ code: 'step-not-current', params: { number: at.number } });
  }
  return ok({ run, at, progress });
}

/** As `currentStep`, for acts that finish a step: one that is already done is refused. */
export function openStep(desk: Desk, path: string): Result<CurrentStep, Failure> {
  const found = currentStep(desk, path);
  if (!found.ok) return found;
  const { status } = found.value.progress;
  if (status === 'done' || status === 'skipped') return err({ code: 'step-not-ready' });
  if (found.value.run.pending.has(path)) return err({ code: 'busy' });
  return found;
}

/** What was asked of AWS at this step and has no known end yet: while there is one, nothing is sent. */
export function unsettledAt({ run, progress }: CurrentStep): IntentProgress | undefined {
  return progress.intents
    .map((id) => run.state.intents[id])
    .find((intent) => intent !== undefined && isOpen(intent));
}

/** Runs an act on the step that is open; one that is done, or busy, is refused. */
export async function onOpenStep(
  desk: Desk,
  path: string,
  act: (current: CurrentStep) => Promise<Done>,
): Promise<Done> {
  const found = openStep(desk, path);
  return found.ok ? exclusively(found.value, act) : found;
}

/**
 * One act at a time per step: a second press while the first is being written down finds the step
 * busy, so that nothing is done or recorded twice.
 */
export async function exclusively(
  current: CurrentStep,
  act: (current: CurrentStep) => Promise<Done>,
): Promise<Done> {
  const { acting } = current.run;
  const { path } = current.at;
  if (acting.has(path)) return err({ code: 'busy' });
  acting.add(path);
  try {
    return await act(current);
  } finally {
    acting.delete(path);
  }
}

/** Makes the next step current. At the end of the plan nothing follows: the run waits to be closed. */
export async function advance(desk: Desk, run: ActiveRun, from: string | undefined): Promise<Done> {
  const next = stepAfter(run.plan, run.state, from, evaluateWhen);
  if (from !== undefined) run.failures.delete(from);
  if (!next) {
    desk.ports.changed();
    return done;
  }
  const started = await record(desk, run, startOf(run.state, next));
  return started.ok ? done : started;
}
