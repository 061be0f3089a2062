import { real, talked, type DrillKind } from '../../core/drill/kind.ts';
import type { Failure } from '../../core/failure.ts';
import type { Kit } from '../../core/kit/model.ts';
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

/** Why a drill in real accounts does not begin: an incident goes on by hand, here there is nothing to call. */
export function unfitKit(kind: DrillKind | undefined, kit: Kit | undefined): Failure | undefined {
  if (!kit) return { code: 'kit-missing' };
  const own = kit.users.length > 0 && kit.roles.length > 0;
  return kind === 'game-day' && !own ? { code: 'game-day-no-access' } : undefined;
}
