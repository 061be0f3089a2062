import { talked } from '../../core/drill/kind.ts';
import type { Failure } from '../../core/failure.ts';
import type { ActiveRun } from '../desk.ts';

/**
 * Why nothing may be signed in to, called or sent: the drill is only talked through. Its own check at
 * each way in, whatever the window offers.
 */
export function onlyTalked({ state }: Pick<ActiveRun, 'state'>): Failure | undefined {
  return talked(state.kind) && { code: 'drill-without-aws' };
}
