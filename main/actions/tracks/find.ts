import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { headOf, tracksAt, type TrackAt } from '../../core/run/tracks.ts';
import { evaluateWhen } from '../../core/run/when.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';

/** A track of the run, as the window names it. */
export interface TrackWish {
  /** The step that holds the tracks. */
  readonly path: string;
  readonly track: string;
}

export interface FoundTrack extends CurrentStep {
  readonly tracks: readonly TrackAt[];
}

/** The tracks the run is at; those of any other step are refused, as its steps are. */
export function tracksOfRun(desk: Desk, path: string): Result<FoundTrack, Failure> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return err({ code: 'no-run' });
  if (run.closing || run.closeBegun) return err({ code: 'no-run' });
  const head = headOf(run.plan, path);
  if (head?.path !== path) return err({ code: 'no-such-step', params: { path } });
  if (headOf(run.plan, run.state.current)?.path !== path) {
    return err({ code: 'step-not-current', params: { number: head.number } });
  }
  const progress = run.state.steps[path];
  if (!progress) return err({ code: 'step-not-current', params: { number: head.number } });
  return ok({ run, at: head, progress, tracks: tracksAt(run.plan, run.state, path, evaluateWhen) });
}

export function trackOfRun(
  desk: Desk,
  { path, track }: TrackWish,
): Result<FoundTrack & { readonly one: TrackAt }, Failure> {
  const found = tracksOfRun(desk, path);
  if (!found.ok) return found;
  const one = found.value.tracks.find((each) => each.track.id === track);
  if (!one) return err({ code: 'no-such-step', params: { path: `${path}/${track}` } });
  return ok({ ...found.value, one });
}
