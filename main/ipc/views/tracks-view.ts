import { onDrillClock } from '../../core/drill/drill-clock.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { valuesOf } from '../../actions/tracks/end.ts';
import { openSteps, underWay } from '../../actions/tracks/leave.ts';
import type { TracksView, TrackView } from '../../contract/views/tracks-view.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { waitEnds } from '../../core/run/step-time.ts';
import { headOf, tracksAt, tracksReady, type TrackAt } from '../../core/run/tracks.ts';
import { evaluateWhen } from '../../core/run/when.ts';
import { stateOf } from './step-rows.ts';
import { textOf } from './text-of.ts';

/** The tracks the run is at; none where it is at a step that is done alone. */
export function tracksView(desk: Desk, run: ActiveRun): { readonly tracks?: TracksView } {
  const head = headOf(run.plan, run.state.current);
  if (!head) return {};
  const { path, number, step } = head;
  const tracks = tracksAt(run.plan, run.state, path, evaluateWhen);
  return {
    tracks: {
      path,
      number,
      title: step.title,
      wait: step.kind === 'parallel' ? step.wait : 'all',
      ready: tracksReady(head, tracks),
      tracks: tracks.map((one) => trackView(desk, run, one)),
    },
  };
}

function trackView(desk: Desk, run: ActiveRun, one: TrackAt): TrackView {
  const { track, standing, steps, at } = one;
  const progress = run.state.tracks?.[track.path];
  const done = steps.filter(({ path }) => isOver(run, path)).length;
  const left = progress?.ended;
  return {
    id: track.id,
    title: track.title,
    state: standing,
    current: steps.some(({ path }) => path === run.state.current),
    done,
    total: done + openSteps(run, one).length,
    underWay: underWay(run, one),
    gives: standing === 'ended' ? [] : valuesOf(run, one),
    ...(track.owner ? { owner: track.owner } : {}),
    ...(progress?.person === undefined ? {} : { person: progress.person }),
    ...(at && standing !== 'ended' ? { step: stepOf(desk, run, at) } : {}),
    ...(left
      ? {
          left: {
            reason: textOf(left.reason) ?? '',
            ...(left.by === undefined ? {} : { by: left.by }),
          },
        }
      : {}),
  };
}

function isOver(run: ActiveRun, path: string): boolean {
  const status = run.state.steps[path]?.status;
  return status === 'done' || status === 'skipped';
}

function stepOf(desk: Desk, run: ActiveRun, at: PlanStep): NonNullable<TrackView['step']> {
  const { path, number, step } = at;
  const started = run.state.steps[path]?.startedAt;
  return {
    path,
    number,
    title: step.title,
    state: stateOf(run, at),
    targetSeconds: step.targetSeconds,
    ...(started === undefined ? {} : { startedAt: onDrillClock(run.state, started) }),
    ...(step.kind === 'wait' && started !== undefined
      ? { endsAt: waitEnds(onDrillClock(run.state, started), step.seconds, desk.ports.clockSpeed) }
      : {}),
  };
}
