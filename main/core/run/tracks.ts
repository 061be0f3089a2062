import { applies, stepAfter, type Condition } from './next.ts';
import { stepAt, type Plan, type PlanStep, type PlanTrack } from './plan.ts';
import type { RunState } from './state.ts';

/** Where a track stands: nothing of it begun, at a step, or at its end. */
export type TrackStanding = 'todo' | 'going' | 'ended';

export interface TrackAt {
  readonly track: PlanTrack;
  readonly steps: readonly PlanStep[];
  readonly standing: TrackStanding;
  /** The step it is at, or where it will begin. */
  readonly at?: PlanStep;
}

/** The step whose tracks `path` is among, or which holds them itself. */
export function headOf(plan: Plan, path: string | undefined): PlanStep | undefined {
  const at = stepAt(plan, path);
  if (at?.track) return stepAt(plan, at.track.head);
  return at && plan.steps[at.number]?.track?.head === at.path ? at : undefined;
}

/** The tracks of a step, in the order of the playbook, and where each stands. */
export function tracksAt(
  plan: Plan,
  state: RunState,
  head: string,
  holds: Condition,
): readonly TrackAt[] {
  const tracks = new Map<string, { track: PlanTrack; steps: PlanStep[] }>();
  for (const step of plan.steps) {
    const { track } = step;
    if (track?.head !== head) continue;
    const one = tracks.get(track.path) ?? { track, steps: [] };
    one.steps.push(step);
    tracks.set(track.path, one);
  }
  return [...tracks.values()].map(({ track, steps }) => {
    const progress = state.tracks?.[track.path];
    const at =
      progress?.current === undefined
        ? steps.find((one) => applies(one, state, holds))
        : stepAt(plan, progress.current);
    const over = progress?.ended !== undefined || !at || atTrackEnd(plan, state, at.path, holds);
    const standing = over ? 'ended' : progress?.current === undefined ? 'todo' : 'going';
    return { track, steps, standing, ...(at ? { at } : {}) };
  });
}

/** Whether the step that holds them may be gone on from: all have ended, or one where one is enough. */
export function tracksReady(head: PlanStep, tracks: readonly TrackAt[]): boolean {
  const ended = ({ standing }: TrackAt): boolean => standing === 'ended';
  const any = head.step.kind === 'parallel' && head.step.wait === 'any';
  return any ? tracks.some(ended) : tracks.every(ended);
}

function atTrackEnd(plan: Plan, state: RunState, path: string, holds: Condition): boolean {
  const status = state.steps[path]?.status;
  if (status !== 'done' && status !== 'skipped') return false;
  return stepAfter(plan, state, path, holds) === undefined;
}
