import { real, talked } from '../../core/drill/kind.ts';
import type { ActiveRun } from '../desk.ts';

type Played = {
  readonly mode: ActiveRun['mode'];
  readonly state: Pick<ActiveRun['state'], 'kind'>;
};

/** Whether the run is asked of real accounts, by the organisation's kit: an incident, or a drill there. */
export function usesKit({ mode, state }: Played): boolean {
  return mode === 'incident' || real(state.kind) !== undefined;
}

/** Whether it is played against the range. */
export function onRange({ mode, state }: Played): boolean {
  return mode === 'drill' && real(state.kind) === undefined && talked(state.kind) === undefined;
}
