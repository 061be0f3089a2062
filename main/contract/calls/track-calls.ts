import type { SkipReason } from '../../core/journal/payload.ts';

interface Track {
  /** The step that holds the tracks. */
  readonly path: string;
  readonly track: string;
}

/** Tracks that go on side by side. */
export interface TrackCalls {
  /** Goes on in a track; without one, back to the step that holds them. */
  'track.turn': { args: { readonly path: string; readonly track?: string }; result: null };
  /** Who does it; an empty name takes that back. */
  'track.hold': { args: Track & { readonly person: string }; result: null };
  /** Ends it before its last step, for a reason; `by` did the rest of it elsewhere. */
  'track.end': {
    args: Track & {
      readonly code: SkipReason;
      readonly reason: string;
      readonly by?: string;
      readonly values?: Readonly<Record<string, string>>;
    };
    result: null;
  };
}

export const trackCalls = {
  'track.turn': true,
  'track.hold': true,
  'track.end': true,
} as const satisfies Record<keyof TrackCalls, true>;
