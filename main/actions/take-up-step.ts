import { startOf } from '../core/run/next.ts';
import { stepAt } from '../core/run/plan.ts';
import { done, refuse, type Done } from './answer.ts';
import { atEnd } from './close-run.ts';
import { exclusively } from './current-step.ts';
import type { Desk } from './desk.ts';
import { record } from './record.ts';

/**
 * At the end of a run a step that was skipped is begun once more, and the run goes on from it: what
 * was left out for want of an answer or a person is no longer lost once the last step is behind.
 */
export async function takeUpStep(desk: Desk, path: string): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  if (run.closing || run.acting.size > 0) return refuse('busy');
  const at = stepAt(run.plan, path);
  const progress = run.state.steps[path];
  if (!at) return refuse('no-such-step', { path });
  if (run.closeBegun || progress?.status !== 'skipped' || !atEnd(run.plan, run.state))
    return refuse('step-not-ready');
  return exclusively({ run, at, progress }, async () => {
    const started = await record(desk, run, startOf(run.state, at));
    return started.ok ? done : started;
  });
}
