import type { Payloads } from '../journal/payload.ts';
import type { RunState, TrackProgress } from './state.ts';

type Tracks = Pick<RunState, 'tracks'>;

/** A step begins: in its track that is the place now, and a step that holds tracks begins them anew. */
export function startedIn({ tracks = {} }: RunState, data: Payloads['step.start']): Tracks {
  const { path, kind, track } = data;
  if (track !== undefined) return changed(tracks, track, ({ person }) => held(person, path));
  if (kind !== 'parallel') return {};
  const anew = Object.entries(tracks).map(([key, one]): [string, TrackProgress] => [
    key,
    key.startsWith(`${path}/`) ? held(one.person) : one,
  ]);
  return anew.length > 0 ? { tracks: Object.fromEntries(anew) } : {};
}

export function toldOfTrack(state: RunState, data: Payloads['track'], at: string): RunState {
  const { path, track, is, person, code = 'not-applicable', reason } = data;
  if (track === undefined) return { ...state, current: path };
  const { tracks = {} } = state;
  const key = `${path}/${track}`;
  switch (is) {
    case 'turned': {
      const { current = path } = tracks[key] ?? {};
      // Whoever turns to a track that was left takes it up again.
      return { ...state, ...changed(tracks, key, (one) => held(one.person, one.current)), current };
    }
    case 'held':
      return {
        ...state,
        ...changed(tracks, key, ({ current, ended }) => ({
          ...held(person, current),
          ...(ended ? { ended } : {}),
        })),
      };
    case 'ended': {
      const ended = {
        at,
        code,
        ...(reason ? { reason } : {}),
        ...(person === undefined ? {} : { by: person }),
      };
      return { ...state, ...changed(tracks, key, (one) => ({ ...one, ended })) };
    }
  }
}

function held(person: string | undefined, current?: string): TrackProgress {
  return {
    ...(person === undefined || person === '' ? {} : { person }),
    ...(current === undefined ? {} : { current }),
  };
}

function changed(
  tracks: NonNullable<RunState['tracks']>,
  key: string,
  next: (one: TrackProgress) => TrackProgress,
): Tracks {
  return { tracks: { ...tracks, [key]: next(tracks[key] ?? {}) } };
}
