import type { DoneHow } from '../core/journal/payload.ts';
import { stepAt } from '../core/run/plan.ts';
import { ok } from '../core/result.ts';
import { done, type Done } from './answer.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { record } from './record.ts';

/** The current step, when it is the one that asks to sign in. */
export function signInStep(run: ActiveRun): string | undefined {
  const at = stepAt(run.plan, run.state.current);
  const open = at && run.state.steps[at.path]?.status !== 'done';
  return open === true && at.step.kind === 'sign-in' ? at.path : undefined;
}

/** Signed in: the step that asked for it is done. */
export async function finishSignInStep(desk: Desk, run: ActiveRun, how: DoneHow): Promise<Done> {
  const path = signInStep(run);
  if (path === undefined) return done;
  const at = stepAt(run.plan, path);
  const recorded = await record(desk, run, {
    type: 'step.done',
    run: run.state.run,
    step: path,
    ...(at ? { pb: at.from } : {}),
    data: { path, how },
  });
  return recorded.ok ? ok(null) : recorded;
}
