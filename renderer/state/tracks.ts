import type { RunView } from '../../main/contract/views.ts';
import type { Desk } from './connect.ts';

/** The track to take up next: the first behind the one the person is at that has not ended. */
export function nextTrack(run: RunView | undefined): string | undefined {
  const tracks = run?.tracks?.tracks ?? [];
  const here = tracks.findIndex(({ current }) => current);
  const behind = [...tracks.slice(here + 1), ...tracks.slice(0, here + 1)];
  return behind.find(({ state, current }) => state !== 'ended' && !current)?.id;
}

/** Goes on in a track; without one, to the step that holds them all. */
export function turn(desk: Desk, track: string | undefined): void {
  const { view } = desk.state.get();
  const path = view?.run?.tracks?.path;
  if (path === undefined) return;
  void desk.api.call['track.turn']({ path, ...(track === undefined ? {} : { track }) });
}
