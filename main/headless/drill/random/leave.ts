import type { Done } from '../../../actions/answer.ts';
import { atEnd, closeRun } from '../../../actions/close-run.ts';
import type { ActiveRun, Desk } from '../../../actions/desk.ts';
import { cancelStep } from '../../../actions/settle-outcome.ts';
import { continueStep, skipStep } from '../../../actions/step-by-person.ts';
import type { Failure } from '../../../core/failure.ts';
import { stepAt } from '../../../core/run/plan.ts';
import { err, ok, type Result } from '../../../core/result.ts';

/** More rounds than a plan has steps and passes: whoever needs more goes in circles. */
const MOST_ROUNDS = 4_000;

/**
 * Out of a run from wherever it stands: at once, given up; or by every step that is left, skipped for a
 * reason. A refusal on the way is a dead end. Answers how it was closed.
 */
export async function leave(
  desk: Desk,
  run: ActiveRun,
  how: 'at once' | 'by the steps',
): Promise<Result<'finished' | 'abandoned', Failure>> {
  await rest(run);
  if (how === 'by the steps') {
    const walked = await walkOut(desk, run);
    if (!walked.ok) return walked;
    const finished = await closeRun(desk, 'finished');
    if (finished.ok) return ok('finished');
    // What was assumed and never revoked is told of; a drill can be given up all the same.
    if (finished.error.code !== 'roles-open') return finished;
  }
  const closed = await closeRun(desk, 'abandoned', 'Enough of it.');
  return closed.ok ? ok('abandoned') : closed;
}

/** Lets what is under way come to its end. */
async function rest(run: ActiveRun): Promise<void> {
  while (run.background.size > 0) await Promise.all([...run.background]);
}

async function walkOut(desk: Desk, run: ActiveRun): Promise<Done> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const at = stepAt(run.plan, run.state.current);
    if (!at) return err({ code: 'no-such-step', params: { path: run.state.current ?? '' } });
    if (atEnd(run.plan, run.state)) return ok(null);
    if (run.pending.has(at.path)) cancelStep(desk, at.path);
    await rest(run);
    const status = run.state.steps[at.path]?.status;
    const over = status === 'done' || status === 'skipped';
    const moved = over
      ? await continueStep(desk, at.path)
      : await skipStep(desk, at.path, 'blocked', 'On the way out.');
    if (!moved.ok) return moved;
  }
  return err({ code: 'internal', raw: 'the steps go in circles' });
}
