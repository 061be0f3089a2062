import { startOf } from '../../core/run/next.ts';
import { done, refuse, type Done } from '../answer.ts';
import { exclusively } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { placeOf } from '../place.ts';
import { record } from '../record.ts';
import { tracksOfRun, trackOfRun, type TrackWish } from './find.ts';

/**
 * Goes on in another track, or back to the step that holds them all. What is under way where the
 * person was goes on; a track nobody has begun begins.
 */
export async function turnTo(
  desk: Desk,
  { path, track }: { readonly path: string; readonly track?: string },
): Promise<Done> {
  return track === undefined ? turnBack(desk, path) : turnToTrack(desk, { path, track });
}

async function turnBack(desk: Desk, path: string): Promise<Done> {
  const found = tracksOfRun(desk, path);
  if (!found.ok) return found;
  return exclusively(found.value, async ({ run, at }) => {
    if (run.state.current === path) return done;
    const data = { path, is: 'turned' } as const;
    const told = await record(desk, run, { type: 'track', ...placeOf(run, at), data });
    return told.ok ? done : told;
  });
}

async function turnToTrack(desk: Desk, wish: TrackWish): Promise<Done> {
  const found = trackOfRun(desk, wish);
  if (!found.ok) return found;
  const { one } = found.value;
  const { at } = one;
  if (!at) return refuse('step-not-ready');
  return exclusively(found.value, async ({ run, at: head }) => {
    const current = run.state.tracks?.[one.track.path]?.current;
    if (current !== undefined && current === run.state.current) return done;
    const told =
      current === undefined
        ? await record(desk, run, startOf(run.state, at))
        : await record(desk, run, {
            type: 'track',
            ...placeOf(run, head),
            data: { ...wish, is: 'turned' },
          });
    return told.ok ? done : told;
  });
}

/** Says who does a track; nobody, where the name is empty. */
export async function holdTrack(
  desk: Desk,
  { path, track, person: typed }: TrackWish & { readonly person: string },
): Promise<Done> {
  const found = trackOfRun(desk, { path, track });
  if (!found.ok) return found;
  const { run, at } = found.value;
  const person = typed.trim();
  const data = { path, track, is: 'held', ...(person === '' ? {} : { person }) } as const;
  const told = await record(desk, run, { type: 'track', ...placeOf(run, at), data });
  return told.ok ? done : told;
}
