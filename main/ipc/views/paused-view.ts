import type { ActiveRun, Desk } from '../../actions/desk.ts';
import type { RunView } from '../../contract/views.ts';
import { drillMs, pausedSince } from '../../core/drill/drill-clock.ts';

/** How far the drill's clock is behind the wall's, by the pauses that are over. */
export function pausedView(
  { ports: { clock } }: Desk,
  { state }: ActiveRun,
): Pick<RunView, 'paused'> {
  if (!state.facilitated || state.facilitated.pauses.length === 0) return {};
  const since = pausedSince(state);
  const to = since ?? Math.max(clock.now(), Date.parse(state.lastAt));
  const behindMs = to - Date.parse(state.startedAt) - drillMs(state, state.startedAt, to);
  const by = state.facilitated.person ?? '';
  return { paused: { behindMs, by, ...(since === undefined ? {} : { since }) } };
}
