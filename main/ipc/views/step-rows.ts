import type { ActiveRun } from '../../actions/desk.ts';
import type { RunView, StepRow, StepState } from '../../contract/views.ts';
import type { Text } from '../../core/playbook/model.ts';
import { headOf } from '../../core/run/tracks.ts';
import { stepAt, type PlanStep } from '../../core/run/plan.ts';

/**
 * The run's steps under their sections, in the order they are done: a section that another one was
 * taken into goes on behind it, under its title again.
 */
export function sectionsOf(run: ActiveRun): RunView['sections'] {
  const parts: { id: string; title: Text; from: string; rows: StepRow[] }[] = [];
  let last: string | undefined;
  for (const at of run.plan.steps) {
    const { id, title, from } = at.section;
    if (id !== last) parts.push({ id: `${id}#${String(at.number)}`, title, from, rows: [] });
    last = id;
    parts.at(-1)?.rows.push(rowOf(run, at));
  }
  return parts;
}

function rowOf(run: ActiveRun, at: PlanStep): StepRow {
  const { path, number, step } = at;
  const progress = run.state.steps[path];
  const when = progress?.endedAt;
  const state = stateOf(run, at);
  return {
    path,
    number,
    title: step.title,
    kind: step.kind,
    risk: step.risk,
    state,
    ...(state === 'jumped' ? jumpOf(run, path) : {}),
    current: run.state.current === path && run.state.phase === 'going',
    ...(when === undefined ? {} : { at: Date.parse(when) }),
    ...(at.track ? { track: { path: at.track.path, title: at.track.title } } : {}),
  };
}

/** From which step to which the jump went that passed one over. */
function jumpOf({ plan, state }: ActiveRun, path: string): Pick<StepRow, 'jump'> {
  const jump = state.passedOver?.[path];
  const [from, to] = [stepAt(plan, jump?.from), stepAt(plan, jump?.to)];
  return from && to ? { jump: { from: from.number, to: to.number } } : {};
}

/**
 * A step that a branch or a condition passed over, once the run is past it, does not apply; one that
 * a person jumped over was left.
 */
export function stateOf(run: ActiveRun, at: PlanStep): StepState {
  const state = placeOf(run, at);
  return state === 'not-applicable' && run.state.passedOver?.[at.path] ? 'jumped' : state;
}

function placeOf(run: ActiveRun, { path, number, track }: PlanStep): StepState {
  const progress = run.state.steps[path];
  if (progress) return progress.status;
  const current = stepAt(run.plan, run.state.current);
  const head = current && (headOf(run.plan, current.path) ?? current);
  if (!head) return 'todo';
  // While the run is at its tracks, a step of one is behind only where that track is past it.
  if (track?.head === head.path) {
    const own = run.state.tracks?.[track.path];
    const past = own?.ended !== undefined || number < (stepAt(run.plan, own?.current)?.number ?? 0);
    return past ? 'not-applicable' : 'todo';
  }
  return number < head.number ? 'not-applicable' : 'todo';
}
