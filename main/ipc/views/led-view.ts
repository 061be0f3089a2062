import type { ActiveRun } from '../../actions/desk.ts';
import type { RunView } from '../../contract/views.ts';

/** Who leads the drill from another device. What its codes are made from stays in main. */
export function ledView({ state }: Pick<ActiveRun, 'state'>): Pick<RunView, 'led'> {
  const elsewhere = state.facilitated?.elsewhere;
  return elsewhere ? { led: { by: elsewhere.person, sheet: elsewhere.sheet } } : {};
}
