import { startOf } from '../core/run/next.ts';
import { stepAt, type Plan, type PlanStep } from '../core/run/plan.ts';
import { goesOnWithoutUs, type RunState } from '../core/run/state.ts';
import type { Deviation } from '../core/journal/payload-note.ts';
import { done, refuse, type Done } from './answer.ts';
import { currentStep, exclusively, unsettledAt } from './current-step.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { record } from './record.ts';

/** Paths that a jump leaves behind untouched, in the order of the list; none where it goes back. */
export function passedOver(plan: Plan, state: RunState, from: string, to: string) {
  const [start, end] = [stepAt(plan, from), stepAt(plan, to)];
  const [first, last] = [start?.number ?? 0, end?.number ?? 0];
  // Tracks beside the one that is left, or gone to, are not passed over: they go on.
  const beside = ({ track }: PlanStep): boolean =>
    track !== undefined &&
    [start, end].some((one) => one?.track?.head === track.head) &&
    [start, end].every((one) => one?.track?.path !== track.path);
  return plan.steps
    .filter((one) => one.number > first && one.number < last && !beside(one))
    .filter(({ path }) => !state.steps[path])
    .map(({ path }) => path);
}

/**
 * Goes on at another step of the run, for a reason. What is passed over stays not started and is
 * named in the record: the playbook guides, a person decides.
 */
export async function jumpTo(
  desk: Desk,
  path: string,
  { to, reason }: { readonly to: string; readonly reason: string },
): Promise<Done> {
  const found = currentStep(desk, path);
  if (!found.ok) return found;
  return exclusively(found.value, async (current) => {
    const { run } = current;
    const target = stepAt(run.plan, to);
    if (!target || to === path) return refuse('no-such-step', { path: to });
    if (run.closing || run.closeBegun || run.state.phase !== 'going') return refuse('no-run');
    if (run.pending.has(path)) return refuse('busy');
    const open = unsettledAt(current);
    // What AWS goes on with is settled at its own step first: a jump must not hide it.
    if (open && goesOnWithoutUs(open)) return refuse('step-not-ready');
    if (reason.trim() === '') return refuse('reason-required');
    const over = passedOver(run.plan, run.state, path, to);
    const told = await tell(desk, run, reason, { is: 'jump', path, to, over });
    if (!told.ok) return told;
    // Whoever goes right into a track begins the step that holds it too.
    const head = stepAt(run.plan, target.track?.head);
    if (head && !run.state.steps[head.path]) {
      const begun = await record(desk, run, startOf(run.state, head));
      if (!begun.ok) return begun;
    }
    const started = await record(desk, run, startOf(run.state, target));
    return started.ok ? done : started;
  });
}

/** Something was done that no step says: what, and why, beside the step it was done at. */
export async function addStep(
  desk: Desk,
  path: string,
  { what, reason }: { readonly what: string; readonly reason: string },
): Promise<Done> {
  const found = currentStep(desk, path);
  if (!found.ok) return found;
  return exclusively(found.value, ({ run }) => {
    if (run.state.phase !== 'going') return Promise.resolve(refuse('no-run'));
    if (what.trim() === '' || reason.trim() === '')
      return Promise.resolve(refuse('reason-required'));
    return tell(desk, run, reason, { is: 'added', path, what: { text: what.trim() } });
  });
}

/** Writes down how the list was left, with the person's reason. */
export async function tell(
  desk: Desk,
  run: ActiveRun,
  reason: string,
  deviation: Deviation,
): Promise<Done> {
  const { path } = deviation;
  const noted = await record(desk, run, {
    type: 'note',
    run: run.state.run,
    step: path,
    data: {
      kind: 'note',
      path,
      text: { text: reason.trim() },
      openedAt: new Date(desk.ports.clock.now()).toISOString(),
      deviation,
    },
  });
  return noted.ok ? done : noted;
}
