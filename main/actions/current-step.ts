import type { Failure } from '../core/failure.ts';
import { evaluateWhen } from '../core/run/when.ts';
import { startOf, stepAfter } from '../core/run/next.ts';
import { stepAt, type PlanStep } from '../core/run/plan.ts';
import { tracksAt } from '../core/run/tracks.ts';
import { isOpen, type IntentProgress, type StepProgress } from '../core/run/state.ts';
import { err, ok, type Result } from '../core/result.ts';
import { done, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { placeOf } from './place.ts';
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

/**
 * Makes the next step current. At the end of a track the others are what is left to do; at the end
 * of the plan nothing follows: the run waits to be closed.
 */
export async function advance(desk: Desk, run: ActiveRun, from: string | undefined): Promise<Done> {
  const next = stepAfter(run.plan, run.state, from, evaluateWhen);
  if (from !== undefined) run.failures.delete(from);
  if (!next) {
    const { track } = stepAt(run.plan, from) ?? {};
    const head = stepAt(run.plan, track?.head);
    if (track && head) return afterTrack(desk, run, head, track.path);
    desk.ports.changed();
    return done;
  }
  const started = await record(desk, run, startOf(run.state, next));
  return started.ok ? done : started;
}

/** Once every track has ended the run goes on behind them; until then their step is the place to be. */
export async function afterTrack(
  desk: Desk,
  run: ActiveRun,
  head: PlanStep,
  ended: string,
): Promise<Done> {
  const { path } = head;
  const tracks = tracksAt(run.plan, run.state, path, evaluateWhen);
  if (tracks.every(({ standing }) => standing === 'ended')) {
    const data = { path, how: 'sensed' } as const;
    const finished = await record(desk, run, { type: 'step.done', ...placeOf(run, head), data });
    return finished.ok ? advance(desk, run, path) : finished;
  }
  if (stepAt(run.plan, run.state.current)?.track?.path !== ended) return done;
  const data = { path, is: 'turned' } as const;
  const back = await record(desk, run, { type: 'track', ...placeOf(run, head), data });
  return back.ok ? done : back;
}
