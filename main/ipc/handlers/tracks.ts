import type { Desk } from '../../actions/desk.ts';
import { endTrack } from '../../actions/tracks/end.ts';
import { holdTrack, turnTo } from '../../actions/tracks/turn.ts';
import type { TrackCalls } from '../../contract/calls/track-calls.ts';
import type { Part } from './handlers.ts';

export function trackHandlers(desk: Desk): Part<keyof TrackCalls> {
  return {
    'track.turn': (wish) => turnTo(desk, wish),
    'track.hold': (wish) => holdTrack(desk, wish),
    'track.end': (wish) => endTrack(desk, wish),
  };
}
